import { describe, expect, it } from 'vitest';
import { carrying, saidOfMessages } from '../../testing/exchange-steps.ts';
import type { Around } from '../../testing/findings-in-body.ts';

const rule = 'sdp-in-wrong-place';
const media = ['m=audio 6000 RTP/AVP 0'];
const invite = (body: readonly string[] | undefined): string => carrying(body);
const answered = (start: string, body: readonly string[] | undefined, more: Around = {}): string => {
  return carrying(body, { start, toTag: 'callee', ...more });
};
const ack = (body: readonly string[] | undefined): string =>
  carrying(body, { start: 'ACK', toTag: 'callee', vias: ['2'] });
const said = (...messages: readonly string[]): readonly string[] => saidOfMessages(messages, rule);

describe('sdp-in-wrong-place', () => {
  it('misses the answer in a 2xx', () => {
    expect(said(invite(media), answered('200 OK', undefined))).toEqual(['1 error no-answer: SIP/2.0 200 OK']);
    expect(said(invite(media), answered('183 Session Progress', media), answered('200 OK', undefined))).toEqual([
      '2 warning no-answer: SIP/2.0 200 OK',
    ]);
  });

  it('misses it behind a reliable 18x without one, too', () => {
    const ringing = answered('180 Ringing', undefined, { headers: ['Require: 100rel', 'RSeq: 1'] });
    const prack = carrying(undefined, { start: 'PRACK', toTag: 'callee', headers: ['RAck: 1 1 INVITE'] });
    expect(said(invite(media), ringing, prack, answered('200 OK', undefined))).toEqual([
      '3 error no-answer: SIP/2.0 200 OK',
    ]);
  });

  it('misses the answer to an UPDATE', () => {
    const update = carrying(media, { start: 'UPDATE', toTag: 'callee' });
    expect(said(update, answered('200 OK', undefined, { method: 'UPDATE' }))).toEqual([
      '1 error no-answer: SIP/2.0 200 OK',
    ]);
  });

  it('misses the offer in a 2xx, and the answer to it in the ACK', () => {
    expect(said(invite(undefined), answered('200 OK', undefined))).toEqual(['1 error no-offer: SIP/2.0 200 OK']);
    expect(said(invite(undefined), answered('200 OK', media), ack(undefined))).toEqual([
      '2 error no-late-answer: ACK sip:bob@example.com SIP/2.0',
    ]);
  });

  it('finds a description in an ACK behind a whole exchange', () => {
    expect(said(invite(media), answered('200 OK', media), ack(media))).toEqual([
      '2 warning in-ack: ACK sip:bob@example.com SIP/2.0',
    ]);
  });

  const reliable = { headers: ['Require: 100rel', 'RSeq: 1'] };
  it.each([
    ['offer and answer', [invite(media), answered('200 OK', media), ack(undefined)]],
    [
      'a description in an unreliable 18x and again in the 200',
      [invite(media), answered('183 Session Progress', media), answered('200 OK', media)],
    ],
    [
      'an answer in a reliable 18x',
      [invite(media), answered('183 Session Progress', media, reliable), answered('200 OK', undefined)],
    ],
    [
      'an answer in a reliable 18x of which the trace has only the PRACK',
      [
        invite(media),
        answered('180 Ringing', undefined, reliable),
        carrying(undefined, { start: 'PRACK', toTag: 'callee', headers: ['RAck: 1 1 INVITE'] }),
        carrying(undefined, { start: 'PRACK', toTag: 'callee', headers: ['RAck: 2 1 INVITE'], cseq: 3 }),
        answered('200 OK', undefined),
      ],
    ],
    [
      'an answer in a reliable 18x that the trace has of one hop only',
      [
        invite(media),
        carrying(media, { vias: ['p', '1'] }),
        answered('183 Session Progress', media, { ...reliable, vias: ['p', '1'] }),
        answered('200 OK', undefined, { vias: ['p', '1'] }),
        answered('200 OK', undefined),
      ],
    ],
    ['a late offer', [invite(undefined), answered('200 OK', media), ack(media)]],
    ['a refusal', [invite(media), answered('486 Busy Here', undefined)]],
    ['an ACK that the trace does not have', [invite(undefined), answered('200 OK', media)]],
    [
      'an UPDATE without an offer',
      [carrying(undefined, { start: 'UPDATE', toTag: 'callee' }), answered('200 OK', undefined, { method: 'UPDATE' })],
    ],
    [
      'another body',
      [
        invite(media),
        carrying(undefined, { start: '200 OK', toTag: 'callee', headers: ['Content-Type: application/sdp'] }),
      ],
    ],
  ])('says nothing about %s', (_what, messages) => expect(said(...messages)).toEqual([]));
});
