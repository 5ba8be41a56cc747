import type { Body } from '../../sip/body/body.ts';
import { findingAt } from '../finding-at.ts';
import { lineAround } from '../line-around.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A NOTIFY about a transfer that does not say how far it got. */
export const referNotifyWithoutStatus: MessageRule = Object.freeze({
  id: 'refer-notify-without-status',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3515', section: '2.4.5' },
  about: { kind: 'request', methods: ['NOTIFY'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const event = seen.header('event');
  if (event === undefined || !/^refer\s*(?:;|$)/i.test(event.value)) return nothingFound;
  const { body } = seen;
  if (body === undefined) return withoutBody(seen);
  if (!seen.isBodyShown || body.kind === 'multipart' || body.kind === 'other' || beginsWithStatus(body)) {
    return nothingFound;
  }
  const { place, text } = lineAround(seen, body.span.start);
  return [findingAt(seen, place, { messageId: 'refer-notify-without-status.other', args: { line: text } })];
}

function beginsWithStatus(body: Body): boolean {
  return body.kind === 'sip' && body.fragment.startLine?.kind === 'response';
}

/** A log that leaves bodies out shows them by their Content-Length alone. */
function withoutBody(seen: SeenMessage): readonly Found[] {
  const length = seen.header('content-length');
  if (length?.value !== '0') return nothingFound;
  return [findingAt(seen, length.span, { messageId: 'refer-notify-without-status.none', args: {} })];
}
