import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { exchangesOf, type Exchange } from './exchanges-of.ts';
import { foundInAnswer } from './found-in-answer.ts';

/** An answer whose media are not those of the offer, one by one: nobody can tell which answers which. */
export const answerWrongMediaCount: CallRule = Object.freeze({
  id: 'answer-wrong-media-count',
  subject: 'call',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3264', section: '6' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  return exchangesOf(seen).flatMap((exchange) => foundIn(seen, exchange));
}

function foundIn(seen: SeenCall, exchange: Exchange): readonly Found[] {
  const offered = exchange.offer.sdp.media;
  const answered = exchange.answer.sdp.media;
  const last = answered.at(-1)?.lines[0] ?? exchange.answer.sdp.session.lines.at(-1);
  if (offered.length !== answered.length) {
    if (last === undefined) return [];
    const args = { offered: offered.length, answered: answered.length };
    // Lines that take no part are often left out, and what is left still has its place.
    const isHarmless =
      answered.length < offered.length && offered.slice(answered.length).every(({ port }) => port === 0);
    const more = isHarmless ? ({ severity: 'warning' } as const) : {};
    return [foundInAnswer(seen, exchange, last.span, { messageId: 'answer-wrong-media-count.count', args }, more)];
  }
  for (const [place, { media, lines }] of answered.entries()) {
    const wanted = offered[place]?.media ?? '';
    const [head] = lines;
    if (head === undefined || wanted === '' || media === '' || media === wanted) continue;
    const args = { offered: wanted, answered: media, place: place + 1 };
    const more = { reference: { rfc: 'RFC 3264', section: '6.1' } } as const;
    return [foundInAnswer(seen, exchange, head.span, { messageId: 'answer-wrong-media-count.type', args }, more)];
  }
  return [];
}
