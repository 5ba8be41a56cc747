import { fieldText, attributesNamed, sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpMedia } from '../../sip/sdp/sdp.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { attributeFor, isRtp, isSecure } from '../sdp/media-facts.ts';
import { inAnsweredMedia, type AnsweredMedia } from './answered-media.ts';
import type { Exchange } from './exchanges-of.ts';
import { foundInAnswer } from './found-in-answer.ts';

/** An answer that encrypts otherwise than was offered, so that one side hears noise or nothing. */
export const srtpMismatch: CallRule = Object.freeze({
  id: 'srtp-mismatch',
  subject: 'call',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 4568', section: '5.1.2' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  return inAnsweredMedia(seen, (exchange, media) => foundIn(seen, exchange, media));
}

function foundIn(seen: SeenCall, exchange: Exchange, media: AnsweredMedia): readonly Found[] {
  const { offered, answered } = media;
  const [head] = answered.lines;
  if (!isRtp(offered) || !isRtp(answered) || head === undefined || negotiatesCapabilities(exchange, media)) {
    return nothingFound;
  }
  if (isSecure(offered) !== isSecure(answered)) {
    const args = { media: answered.media, offered: offered.proto, answered: answered.proto };
    const messageId = isSecure(offered) ? 'srtp-mismatch.answered-plain' : 'srtp-mismatch.answered-secure';
    const more = { reference: { rfc: 'RFC 3264', section: '6.1' } } as const;
    const where = sdpField(head, 'proto')?.span ?? head.span;
    return [foundInAnswer(seen, exchange, where, { messageId, args }, more)];
  }
  return isSecure(answered)
    ? [...cryptoFound(seen, exchange, media), ...setupFound(seen, exchange, media)]
    : nothingFound;
}

/** RFC 5939: the m= line is only what is offered to those who know nothing better. */
function negotiatesCapabilities({ offer, answer }: Exchange, { offered, answered }: AnsweredMedia): boolean {
  return (
    attributeFor(offer.sdp, offered, 'pcfg') !== undefined || attributeFor(answer.sdp, answered, 'acfg') !== undefined
  );
}

/** RFC 4568 §5.1.2: an answer takes one of the offered keys, with the tag and the suite of that one. */
function cryptoFound(seen: SeenCall, exchange: Exchange, { offered, answered }: AnsweredMedia): readonly Found[] {
  const [taken] = attributesNamed(answered, 'crypto');
  const offers = attributesNamed(offered, 'crypto');
  if (taken === undefined || offers.length === 0) return nothingFound;
  const tag = Number(fieldText(taken, 'tag'));
  const suite = fieldText(taken, 'suite') ?? '';
  const isOffered = offers.some((one) => Number(fieldText(one, 'tag')) === tag && fieldText(one, 'suite') === suite);
  if (isOffered) return nothingFound;
  const args = { tag: fieldText(taken, 'tag') ?? '', suite };
  return [foundInAnswer(seen, exchange, taken.span, { messageId: 'srtp-mismatch.crypto', args })];
}

/** RFC 5763 §5: who answers has to choose who begins the handshake. */
function setupFound(seen: SeenCall, exchange: Exchange, { offered, answered }: AnsweredMedia): readonly Found[] {
  const before = roleOf(exchange.offer.sdp, offered);
  const after = roleOf(exchange.answer.sdp, answered);
  const isClash = after !== undefined && (after === 'actpass' || (before === after && before !== 'holdconn'));
  const attribute = attributeFor(exchange.answer.sdp, answered, 'setup');
  if (!isClash || attribute === undefined || before === undefined) return nothingFound;
  const args = { offered: before, answered: after };
  const more = { reference: { rfc: 'RFC 5763', section: '5' } } as const;
  return [foundInAnswer(seen, exchange, attribute.span, { messageId: 'srtp-mismatch.setup', args }, more)];
}

function roleOf(sdp: Sdp, media: SdpMedia): string | undefined {
  const attribute = attributeFor(sdp, media, 'setup');
  return attribute === undefined ? undefined : fieldText(attribute, 'role');
}
