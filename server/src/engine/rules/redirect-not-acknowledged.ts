import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { place, requestPlace } from './related-places.ts';
import type { Found, RedirectRule, Related, Remedy } from './rule.ts';

/** A 3xx to INVITE without its ACK: the server keeps sending it, or waits for 32 s. */
export const redirectNotAcknowledged: RedirectRule = Object.freeze({
  id: 'redirect-not-acknowledged',
  subject: 'redirect',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '17.1.1.3' },
  statusClasses: [3],
  check,
} as const);

function* check(trace: Trace, redirect: Redirect): Generator<Found, void> {
  const { acknowledgement, status } = redirect;
  if (acknowledgement.kind !== 'missing') return;
  const index = acknowledgement.response;
  const request = (): readonly Related[] =>
    redirect.request === undefined ? [] : [requestPlace(trace, redirect.request)];
  const found = {
    index,
    span: responseAt(trace, index).span,
    remedies: (): readonly Remedy[] => [
      { kind: 'explain', index },
      { kind: 'turn-off', rule: 'redirect-not-acknowledged' },
    ],
  } as const;
  const seconds = Math.round(acknowledgement.forMs / 100) / 10;
  if (acknowledgement.proof === 'silence') {
    const args = { status, seconds, transport: acknowledgement.transport };
    yield { ...found, related: request, messageId: 'redirect-not-acknowledged.silent', args };
    return;
  }
  const { retransmissions, last } = acknowledgement;
  yield {
    ...found,
    related: () => [...request(), place(trace, last, 'last-retransmission', { status })],
    messageId: 'redirect-not-acknowledged.retransmitted',
    args: { status, retransmissions, seconds },
  };
}
