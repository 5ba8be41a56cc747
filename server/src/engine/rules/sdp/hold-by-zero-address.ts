import { fieldText, sdpField, sdpLine } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpLine, SdpMedia } from '../../sip/sdp/sdp.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { findingAt } from '../finding-at.ts';
import { hasToTag } from '../has-to-tag.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule, Remedy, WireEdit } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineAround } from '../line-around.ts';
import { addressOf, attributeFor, connectionFor, discardPort, takesPart, usesIce } from './media-facts.ts';

/** A call put on hold as RFC 2543 did it. In a first offer the same address is no hold, and browsers write it with port 9. */
export const holdByZeroAddress: MessageRule = Object.freeze({
  id: 'hold-by-zero-address',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3264', section: '8.4' },
  about: { kind: 'request', methods: ['INVITE', 'UPDATE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0 || !hasToTag(seen)) return nothingFound;
  return descriptions.flatMap((sdp) => {
    const held = sdp.media.filter((media) => isHeld(sdp, media));
    const lines = new Set(held.flatMap((media) => connectionFor(sdp, media) ?? []));
    return [...lines].map((line) => foundOn(seen, sdp, held, line));
  });
}

function isHeld(sdp: Sdp, media: SdpMedia): boolean {
  if (!takesPart(media) || media.port === discardPort || usesIce(sdp, media)) return false;
  return addressOf(connectionFor(sdp, media)) === '0.0.0.0';
}

function foundOn(seen: SeenMessage, sdp: Sdp, held: readonly SdpMedia[], line: SdpLine): Found {
  return findingAt(
    seen,
    sdpField(line, 'address')?.span ?? line.span,
    { messageId: 'hold-by-zero-address.found', args: {} },
    { remedies: () => remediesOf(seen, sdp, held, line) },
  );
}

/** Holding is said of each medium by its direction, and the address stays one at which somebody listens. */
function remediesOf(seen: SeenMessage, sdp: Sdp, held: readonly SdpMedia[], line: SdpLine): readonly Remedy[] {
  const origin = sdpLine(sdp.session, 'o');
  const address = addressOf(origin);
  const zero = sdpField(line, 'address')?.span;
  if (origin === undefined || zero === undefined || address === undefined || address === '0.0.0.0') return [];
  if (fieldText(origin, 'addrtype') !== 'IP4') return [];
  const edits: WireEdit[] = [{ start: zero.start, end: zero.end, newText: address }];
  const changed = new Set<number>();
  for (const media of held) {
    if (connectionFor(sdp, media) !== line) continue;
    const edit = directionEdit(seen, sdp, media);
    if (edit === undefined || changed.has(edit.start)) continue;
    changed.add(edit.start);
    edits.push(edit);
  }
  edits.sort((a, b) => a.start - b.start);
  return [bodyEdit(seen, edits, { fix: 'hold-by-direction', args: { address }, isPreferred: false })];
}

function directionEdit(seen: SeenMessage, sdp: Sdp, media: SdpMedia): WireEdit | undefined {
  for (const direction of ['inactive', 'sendonly', 'recvonly']) {
    if (attributeFor(sdp, media, direction) !== undefined) return undefined;
  }
  const both = attributeFor(sdp, media, 'sendrecv');
  if (both !== undefined) return { start: both.nameSpan.start, end: both.nameSpan.end, newText: 'sendonly' };
  const { end } = media.span;
  return { start: end, end, newText: `${lineAround(seen, seen.message.body.start).lineEnd}a=sendonly` };
}
