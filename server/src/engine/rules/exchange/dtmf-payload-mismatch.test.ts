import { describe, expect, it } from 'vitest';
import { exchange, saidOfMessages } from '../../testing/exchange-steps.ts';

const rule = 'dtmf-payload-mismatch';
const keys = (...types: readonly number[]): readonly string[] => [
  `m=audio 6000 RTP/AVP 0 ${types.join(' ')}`.trim(),
  ...types.map((type) => `a=rtpmap:${type} telephone-event/8000`),
];

describe('dtmf-payload-mismatch', () => {
  it('marks the number that is another one in the answer', () => {
    expect(saidOfMessages(exchange(keys(101), keys(96)), rule)).toEqual(['1 information found: 96']);
  });

  it.each([
    ['the same number', keys(101), keys(101)],
    ['one of two', keys(101, 110), keys(110)],
    ['no keys on one side', keys(101), keys()],
    ['a medium that was refused', keys(101), ['m=audio 0 RTP/AVP 96', 'a=rtpmap:96 telephone-event/8000']],
  ])('says nothing about %s', (_what, offer, answer) =>
    expect(saidOfMessages(exchange(offer, answer), rule)).toEqual([]),
  );
});
