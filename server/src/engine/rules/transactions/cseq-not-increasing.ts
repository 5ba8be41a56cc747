import { firstHeader } from '../../sip/headers-named.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** A request inside a dialog whose number is not higher than that of the one before: the peer answers 500, or takes it for old. */
export const cseqNotIncreasing: CallRule = Object.freeze({
  id: 'cseq-not-increasing',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '12.2.1.1' },
  check,
} as const satisfies CallRule);

/** The request with the highest number so far, of one sender in one dialog. */
interface Highest {
  readonly entry: number;
  readonly number: number;
}

function check(seen: SeenCall): readonly Found[] {
  const { method, ack, cancel, cseqNumber, fromTag, toTag } = seen.columns;
  const highest = new Map<string, Highest>();
  const met = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    // ACK and CANCEL take the number of their INVITE; outside a dialog nothing is counted.
    if (!seen.isRequest(entry) || method[entry] === ack || method[entry] === cancel) continue;
    if (toTag[entry] === 0 || fromTag[entry] === 0) continue;
    const number = cseqNumber[entry] ?? 0;
    const dialog = `${fromTag[entry]} ${toTag[entry]}`;
    const same = `${dialog} ${method[entry]} ${number}`;
    // Sent again, on another hop, with credentials, or by way of a proxy that tries the next target.
    if (met.has(same)) continue;
    met.add(same);
    const before = highest.get(dialog);
    if (before === undefined || before.number < number) highest.set(dialog, { entry, number });
    else if (isLater(seen, before.entry, entry)) found.push(notIncreasing(seen, entry, before));
  }
  return found;
}

/** Parallel writers log out of order: where there are times, they say who was first. */
function isLater(seen: SeenCall, before: number, entry: number): boolean {
  const elapsed = seen.timeBetween(before, entry);
  return elapsed === undefined || 0 < elapsed;
}

function notIncreasing(seen: SeenCall, entry: number, before: Highest): Found {
  const { trace } = seen;
  const header = firstHeader(seen.message(entry), 'cseq');
  return {
    index: entry,
    span: header === undefined ? seen.headline(entry) : seen.place(entry, header.valueSpan),
    messageId: 'cseq-not-increasing.number',
    args: {
      method: trace.facts(entry).method ?? '',
      number: seen.columns.cseqNumber[entry] ?? 0,
      before: before.number,
      beforeMethod: trace.facts(before.entry).method ?? '',
    },
    related: () => {
      const args = { method: trace.facts(before.entry).method ?? '' };
      return [{ index: before.entry, span: seen.headline(before.entry), labelId: 'earlier-request', args }];
    },
    remedies: () => [],
  };
}
