import { describe, expect, it } from 'vitest';
import { carrying, exchange, saidOfMessages } from '../../testing/exchange-steps.ts';

const rule = 'answer-no-common-codec';
const opus = ['m=audio 6000 RTP/AVP 96 101', 'a=rtpmap:96 opus/48000/2', 'a=rtpmap:101 telephone-event/8000'];
const pcmu = ['m=audio 6000 RTP/AVP 0'];

describe('answer-no-common-codec', () => {
  it('marks the medium whose codecs were not offered', () => {
    expect(saidOfMessages(exchange(opus, pcmu), rule)).toEqual([`1 error none: ${pcmu[0]}`]);
  });

  it('takes keys alone for none', () => {
    const keys = ['m=audio 6000 RTP/AVP 101', 'a=rtpmap:101 telephone-event/8000'];
    expect(saidOfMessages(exchange(opus, keys), rule)).toEqual([`1 error events-only: ${keys[0]}`]);
  });

  it('tells it of an answer in an ACK', () => {
    const messages = [
      carrying(undefined),
      carrying(opus, { start: '200 OK', toTag: 'callee' }),
      carrying(pcmu, { start: 'ACK', toTag: 'callee', vias: ['2'] }),
    ];
    expect(saidOfMessages(messages, rule)).toEqual([`2 error none: ${pcmu[0]}`]);
  });

  it('tells once what repeats itself on two hops and in two responses', () => {
    const hop = (vias: readonly string[]): readonly string[] => exchange(opus, pcmu, { vias });
    const [offer = '', answer = ''] = hop(['1']);
    const [next = '', nextAnswer = ''] = hop(['2', '1']);
    const early = carrying(pcmu, { start: '183 Session Progress', toTag: 'callee', vias: ['2', '1'] });
    expect(saidOfMessages([offer, next, early, nextAnswer, answer], rule)).toEqual([`2 error none: ${pcmu[0]}`]);
  });

  it.each([
    ['the same codec with another number', opus, ['m=audio 6000 RTP/AVP 111', 'a=rtpmap:111 OPUS/48000/2']],
    ['a static number that is written out', pcmu, ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 PCMU/8000']],
    ['G722 with either clock', ['m=audio 6000 RTP/AVP 9'], ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 G722/16000']],
    ['numbers that nobody explains', ['m=audio 6000 RTP/AVP 97'], ['m=audio 6000 RTP/AVP 97']],
    ['a medium that was refused', opus, ['m=audio 0 RTP/AVP 0']],
    ['an offer of keys alone', ['m=audio 6000 RTP/AVP 101', 'a=rtpmap:101 telephone-event/8000'], pcmu],
    ['formats that are no payload types', ['m=image 6000 udptl t38'], ['m=image 6000 udptl t38']],
  ])('says nothing about %s', (_what, offer, answer) =>
    expect(saidOfMessages(exchange(offer, answer), rule)).toEqual([]),
  );

  it('takes the same name with another clock for another codec', () => {
    const wide = ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 speex/16000'];
    const narrow = ['m=audio 6000 RTP/AVP 96', 'a=rtpmap:96 speex/8000'];
    expect(saidOfMessages(exchange(wide, narrow), rule)).toHaveLength(1);
  });
});
