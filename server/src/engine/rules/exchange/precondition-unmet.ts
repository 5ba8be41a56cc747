import { place } from '../related-places.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found, Related } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { directionOf } from './preconditions/directions.ts';
import { missingAt, unmetRows } from './preconditions/missing-preconditions.ts';
import { nextMove } from './preconditions/next-move.ts';
import {
  mayHavePreconditions,
  preconditionStory,
  type PreconditionStep,
  type PreconditionStory,
} from './preconditions/precondition-story.ts';
import { stepName } from './preconditions/step-name.ts';
import type { PreconditionRow } from './preconditions/status-table.ts';
import { seenAt } from './seen-at.ts';

/** A telephone that rings, or is answered, before the resources are there without which the call was not to be made. */
export const preconditionUnmet: CallRule = Object.freeze({
  id: 'precondition-unmet',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3312', section: '6' },
  check,
} as const satisfies CallRule);

/** A call has as many first INVITEs as tries: with credentials, at another address. Forks of each are looked at up to the same number. */
const mostInvites = 16;

function check(seen: SeenCall): readonly Found[] {
  const told = new Set<string>();
  const found: Found[] = [];
  const { columns } = seen;
  for (const invite of seen.entries) {
    if (columns.method[invite] !== columns.invite || columns.toTag[invite] !== 0) continue;
    const key = `${columns.cseqNumber[invite]} ${columns.fromTag[invite]}`;
    if (told.has(key) || mostInvites <= told.size) continue;
    told.add(key);
    if (!mayHavePreconditions(seen, invite)) continue;
    for (const fork of alertingForks(seen, invite)) {
      const one = foundOn(seen, preconditionStory(seen, invite, fork));
      if (one === undefined) continue;
      found.push(one);
      break;
    }
  }
  return found.length === 0 ? nothingFound : found;
}

/** Returns the To tags of the forks that ring or answer. */
function alertingForks(seen: SeenCall, invite: number): ReadonlySet<number> {
  const { cseqMethod, cseqNumber, fromTag, toTag } = seen.columns;
  const forks = new Set<number>();
  for (const entry of seen.entries) {
    if (entry <= invite || !isAlert(seen.status(entry)) || cseqMethod[entry] !== seen.columns.invite) continue;
    if (cseqNumber[entry] !== cseqNumber[invite] || fromTag[entry] !== fromTag[invite]) continue;
    if (forks.size < mostInvites) forks.add(toTag[entry] ?? 0);
  }
  return forks;
}

function isAlert(status: number): boolean {
  return status === 180 || (200 <= status && status < 300);
}

function foundOn(seen: SeenCall, story: PreconditionStory): Found | undefined {
  const { steps } = story;
  // An answer without preconditions says that the called side does not know them (RFC 3312 §11), which it may where nobody demands it.
  if (!story.isWhole || (!story.isRequired && steps.some(({ isWithout, by }) => isWithout && by === 'callee'))) {
    return undefined;
  }
  const at = steps.findIndex(({ method, status }) => method === 'INVITE' && isAlert(status));
  const step = steps[at];
  const [row] = missingAt(steps, at);
  if (step === undefined || row === undefined) return undefined;
  const one = seenAt(seen, step.entry);
  const teller = tellerOf(steps, row);
  const late = steps.slice(at + 1).find(({ after }) => unmetRows(after).length === 0);
  const args = {
    status: step.status,
    kind: row.type,
    missing: row.segment,
    told: directionOf(row.has ?? 0),
    wanted: directionOf(row.mandatory),
    teller: stepName(teller ?? step),
    // It is asked of the step before: the exchange was cut short there.
    next: nextMove(steps, at - 1) ?? '',
    late: late === undefined ? '' : stepName(late),
  };
  const messageId = step.status === 180 ? 'precondition-unmet.ringing' : 'precondition-unmet.answered';
  const related = (): readonly Related[] => placesOf(seen, steps.slice(0, at), { row, teller, late });
  return findingAt(one, one.message.startLine.span, { messageId, args }, { related });
}

/** Returns the step in which the status of a row was told last. */
function tellerOf(steps: readonly PreconditionStep[], { toldIn }: PreconditionRow): PreconditionStep | undefined {
  return steps.find(({ entry }) => entry === toldIn);
}

interface Looked {
  readonly row: PreconditionRow;
  readonly teller: PreconditionStep | undefined;
  readonly late: PreconditionStep | undefined;
}

/** Where the status was told, where the other side asked to be told more, and where it was met too late. */
function placesOf(seen: SeenCall, before: readonly PreconditionStep[], looked: Looked): readonly Related[] {
  const { row, teller, late } = looked;
  const isSame = (one: PreconditionRow): boolean => {
    return one.place === row.place && one.type === row.type && one.segment === row.segment;
  };
  const asks = (one: PreconditionRow | undefined): number => (one?.askedByCallee ?? 0) | (one?.askedByCaller ?? 0);
  const asked = before.find((step) => asks(step.before.find(isSame)) < asks(step.after.find(isSame)));
  const told = directionOf(row.has ?? 0);
  return [
    ...(teller === undefined
      ? []
      : [place(seen.trace, teller.entry, 'precondition-told', { what: stepName(teller), told })]),
    ...(asked === undefined ? [] : [place(seen.trace, asked.entry, 'precondition-asked', { what: stepName(asked) })]),
    ...(late === undefined ? [] : [place(seen.trace, late.entry, 'precondition-met', { what: stepName(late) })]),
  ];
}
