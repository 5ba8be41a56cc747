import { bodyFaults, type BodyFaultId } from './body-faults.ts';
import { headerFaults, type HeaderFaultId, type SyntaxFault } from './header-faults.ts';

export type SyntaxFaultId = HeaderFaultId | BodyFaultId;

const faults: Readonly<Record<SyntaxFaultId, SyntaxFault>> = { ...headerFaults, ...bodyFaults };

/** Returns what a problem of this kind is, and the section that says so. */
export function syntaxFault(id: SyntaxFaultId): SyntaxFault {
  return faults[id];
}

/** The ids of everything that the parser tells apart, in the order of the tables. */
export const syntaxFaultIds: readonly SyntaxFaultId[] = [...idsOf(headerFaults), ...idsOf(bodyFaults)];

function idsOf<Id extends SyntaxFaultId>(table: Readonly<Record<Id, SyntaxFault>>): readonly Id[] {
  const ids: Id[] = [];
  for (const id in table) ids.push(id);
  return ids;
}
