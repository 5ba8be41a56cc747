import type { PreconditionStep } from './precondition-story.ts';
import type { PreconditionRow } from './status-table.ts';

/** Returns the mandatory directions of a row that are not there. What nobody has told is another rule's business. */
export function lacking({ mandatory, has }: PreconditionRow): number {
  return has === undefined ? 0 : mandatory & ~has;
}

/** Returns the rows that keep a telephone from ringing as far as the descriptions up to here tell. */
export function unmetRows(rows: readonly PreconditionRow[]): readonly PreconditionRow[] {
  return rows.filter((row) => lacking(row) !== 0);
}

/**
 * Returns the rows of which a response that alerts or answers shows that they are not met. What the called side has reserved for itself it
 * need not have told, unless it was asked to, or tells the contrary here; of the whole way it knows what it can see for itself.
 */
export function missingAt(steps: readonly PreconditionStep[], place: number): readonly PreconditionRow[] {
  const step = steps[place];
  if (step === undefined) return [];
  const isFirstWord = !steps.slice(0, place).some(({ by, hasDescription }) => by === 'callee' && hasDescription);
  return unmetRows(step.after).filter((row) => {
    if (row.segment === 'caller' || (row.toldIn === step.entry && step.hasDescription)) return true;
    if (row.segment === 'callee') return (lacking(row) & row.askedByCaller) !== 0;
    return isFirstWord || (lacking(row) & row.askedByCallee) !== 0;
  });
}
