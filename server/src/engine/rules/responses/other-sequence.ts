import type { Transaction } from '../../call/call-index.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { requestPlace } from '../related-places.ts';
import type { Found, Related } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { copiedAsSent } from './copied-as-sent.ts';

/** Returns what is wrong with responses without a request of their own that carry the branch of one request, of which nobody knows a response. */
export function ofOtherSequence(seen: SeenCall, strays: readonly Transaction[]): readonly Found[] {
  const { columns, transactions } = seen;
  // By branch: the one transaction that it names, or undefined where it names several.
  const named = new Map<number, Transaction | undefined>();
  for (const transaction of transactions) {
    const [request] = transaction.requests;
    const branch = request === undefined ? 0 : (columns.viaBranch[request] ?? 0);
    if (branch !== 0) named.set(branch, named.has(branch) ? undefined : transaction);
  }
  return strays.flatMap(({ responses: [response] }) => {
    const own = response === undefined ? undefined : named.get(columns.viaBranch[response] ?? 0);
    const request = own?.responses.length === 0 ? own.requests[0] : undefined;
    if (response === undefined || request === undefined || response < request) return [];
    const one = sequenceDiffers(seen, request, response);
    return one === undefined ? [] : [one];
  });
}

function sequenceDiffers(seen: SeenCall, request: number, response: number): Found | undefined {
  const [sent, own] = [firstHeader(seen.message(request), 'cseq'), firstHeader(seen.message(response), 'cseq')];
  // What cannot be read in one of the two is told by other rules.
  if (sent === undefined || own === undefined || !isSequence(sent.value) || !isSequence(own.value)) return undefined;
  const { valueStart: start, valueEnd: end } = own;
  return {
    index: response,
    span: seen.place(response, own.valueSpan),
    messageId: 'copied-header-differs.cseq',
    args: { value: own.value, other: sent.value },
    related: (): readonly Related[] => [requestPlace(seen.trace, request)],
    remedies: () => [copiedAsSent(response, own.text, { start, end, newText: sent.value })],
  };
}

function isSequence(value: string): boolean {
  return /^\d{1,10} {1,8}[A-Za-z]{1,32}$/.test(value);
}
