import type { Sdp, SdpAttribute, SdpMedia } from '../../sip/sdp/sdp.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { lineAround } from '../line-around.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found, Remedy } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { attributeFor } from '../sdp/media-facts.ts';
import { inAnsweredMedia, type AnsweredMedia } from './answered-media.ts';
import type { Exchange } from './exchanges-of.ts';
import { foundInAnswer } from './found-in-answer.ts';

/** An answer that wants to send what was not to be received, or to receive what is not sent. */
export const answerDirectionIllegal: CallRule = Object.freeze({
  id: 'answer-direction-illegal',
  subject: 'call',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3264', section: '6.1' },
  check,
} as const satisfies CallRule);

type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** By what was offered: what may be answered, that first which means the same from the other side. */
const allowed: Readonly<Record<Direction, readonly Direction[]>> = {
  sendrecv: ['sendrecv', 'sendonly', 'recvonly', 'inactive'],
  sendonly: ['recvonly', 'inactive'],
  recvonly: ['sendonly', 'inactive'],
  inactive: ['inactive'],
};

const directions = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const satisfies readonly Direction[];

function check(seen: SeenCall): readonly Found[] {
  return inAnsweredMedia(seen, (exchange, media) => foundIn(seen, exchange, media));
}

function foundIn(seen: SeenCall, exchange: Exchange, { offered, answered }: AnsweredMedia): readonly Found[] {
  const before = directionOf(exchange.offer.sdp, offered);
  const after = directionOf(exchange.answer.sdp, answered);
  const [wanted] = allowed[before.direction];
  const [head] = answered.lines;
  if (allowed[before.direction].includes(after.direction) || wanted === undefined || head === undefined)
    return nothingFound;
  const args = { media: answered.media, offered: before.direction, answered: after.direction, wanted };
  const where = (after.attribute ?? head).span;
  return [
    foundInAnswer(
      seen,
      exchange,
      where,
      { messageId: 'answer-direction-illegal.found', args },
      { remedies: () => remediesOf(exchange, answered, after.attribute, wanted) },
    ),
  ];
}

/** What holds for a medium: its own, else that of the session, else both ways (RFC 8866 §6.7). */
function directionOf(
  sdp: Sdp,
  media: SdpMedia,
): { readonly direction: Direction; readonly attribute: SdpAttribute | undefined } {
  for (const section of [media, sdp.session]) {
    for (const attribute of section.attributes) {
      const direction = directions.find((one) => one === attribute.name);
      if (direction !== undefined) return { direction, attribute };
    }
  }
  return { direction: 'sendrecv', attribute: undefined };
}

function remediesOf(
  { answer: { seen, sdp } }: Exchange,
  media: SdpMedia,
  attribute: SdpAttribute | undefined,
  wanted: Direction,
): readonly Remedy[] {
  const what = `a=${wanted}`;
  if (
    attribute !== undefined &&
    attributeFor(sdp, media, attribute.name) === attribute &&
    media.attributes.includes(attribute)
  ) {
    const { start, end } = attribute.nameSpan;
    const args = { from: attribute.name, to: wanted };
    return [bodyEdit(seen, [{ start, end, newText: wanted }], { fix: 'replace', args, isPreferred: true })];
  }
  const { end } = media.span;
  const newText = `${lineAround(seen, seen.message.body.start).lineEnd}${what}`;
  return [bodyEdit(seen, [{ start: end, end, newText }], { fix: 'insert', args: { what }, isPreferred: true })];
}
