import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** A CANCEL for a request that has its final response: it changes nothing any more. The two may have crossed on the wire. */
export const cancelAfterFinal: CallRule = Object.freeze({
  id: 'cancel-after-final',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '9.1' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const { method, cancel, viaBranch } = seen.columns;
  if (cancel === -1) return nothingFound;
  const finals = finalsByBranch(seen);
  const told = new Set<number>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    const branch = viaBranch[entry] ?? 0;
    const final = method[entry] === cancel && branch !== 0 && !told.has(branch) ? finals.get(branch) : undefined;
    if (final === undefined || entry < final || (seen.timeBetween(final, entry) ?? 0) < 0) continue;
    told.add(branch);
    found.push(late(seen, entry, final));
  }
  return found;
}

/** The first final response to what may be cancelled, by the key of its branch. */
function finalsByBranch(seen: SeenCall): ReadonlyMap<number, number> {
  const { cseqMethod, cancel, viaBranch } = seen.columns;
  const finals = new Map<number, number>();
  for (const entry of seen.entries) {
    const branch = viaBranch[entry] ?? 0;
    if (seen.status(entry) < 200 || cseqMethod[entry] === cancel || finals.has(branch)) continue;
    finals.set(branch, entry);
  }
  return finals;
}

function late(seen: SeenCall, entry: number, final: number): Found {
  const args = { status: seen.status(final) };
  return {
    index: entry,
    span: seen.headline(entry),
    messageId: 'cancel-after-final.late',
    args,
    related: () => [{ index: final, span: seen.headline(final), labelId: 'earlier-answer', args }],
    remedies: () => [],
  };
}
