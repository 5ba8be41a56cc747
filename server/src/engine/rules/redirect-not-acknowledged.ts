import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import type { Trace } from '../log/trace.ts';
import { nothingFound } from './nothing-found.ts';
import { place, requestPlace } from './related-places.ts';
import type { Found, RedirectRule, Related, Remedy } from './rule.ts';

/** A 3xx to INVITE without its ACK: the server keeps sending it, or waits for 32 s. */
export const redirectNotAcknowledged: RedirectRule = Object.freeze({
  id: 'redirect-not-acknowledged',
  subject: 'redirect',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '17.1.1.3' },
  statusClasses: [3],
  check,
} as const);

function check(trace: Trace, redirect: Redirect): readonly Found[] {
  const { acknowledgement, status } = redirect;
  if (acknowledgement.kind !== 'missing') return nothingFound;
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
    return [{ ...found, related: request, messageId: 'redirect-not-acknowledged.silent', args }];
  }
  const { retransmissions, last } = acknowledgement;
  const retransmitted: Found = {
    ...found,
    related: () => [...request(), place(trace, last, 'last-retransmission', { status })],
    messageId: 'redirect-not-acknowledged.retransmitted',
    args: { status, retransmissions, seconds },
  };
  return [retransmitted];
}
