import { vias } from '../../sip/headers/vias.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** Two requests of one call on the same branch: what belongs to one transaction is taken for the other. */
export const duplicateBranch: CallRule = Object.freeze({
  id: 'duplicate-branch',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.7' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const { method, ack, cancel, viaBranch, cseqNumber } = seen.columns;
  const first = new Map<string, number>();
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    // ACK to a refusal and CANCEL take the branch of their INVITE; without a branch there is nothing that could stand twice.
    if (!seen.isRequest(entry) || method[entry] === ack || method[entry] === cancel || viaBranch[entry] === 0) continue;
    const key = `${viaBranch[entry]} ${method[entry]}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, entry);
    else if (cseqNumber[before] !== cseqNumber[entry] && !told.has(key) && isSameSender(seen, before, entry)) {
      told.add(key);
      found.push(duplicate(seen, entry, before));
    }
  }
  return found;
}

function isSameSender(seen: SeenCall, before: number, entry: number): boolean {
  const [one, other] = [before, entry].map((each) => vias(seen.message(each))[0]?.sentBy.toLowerCase());
  return one !== undefined && one === other;
}

function duplicate(seen: SeenCall, entry: number, before: number): Found {
  const top = vias(seen.message(entry))[0];
  const written = top?.parameters.find(({ name }) => name === 'branch');
  const args = { branch: top?.branch ?? '', method: seen.trace.facts(entry).method ?? '' };
  return {
    index: entry,
    span: top === undefined || written === undefined ? seen.headline(entry) : seen.place(entry, top.span),
    messageId: 'duplicate-branch.again',
    args,
    related: () => {
      const method = seen.trace.facts(before).method ?? '';
      return [{ index: before, span: seen.headline(before), labelId: 'earlier-request', args: { method } }];
    },
    remedies: () => [],
  };
}
