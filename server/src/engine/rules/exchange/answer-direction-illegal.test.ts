import { describe, expect, it } from 'vitest';
import { exchange, saidOfMessages } from '../../testing/exchange-steps.ts';
import { fixedText } from '../../testing/findings-in-body.ts';

const rule = 'answer-direction-illegal';
const audio = 'm=audio 6000 RTP/AVP 0';
const said = (offer: readonly string[], answer: readonly string[]): readonly string[] => {
  return saidOfMessages(exchange([audio, ...offer], [audio, ...answer]), rule);
};

describe('answer-direction-illegal', () => {
  it.each([
    [['a=sendonly'], ['a=sendonly'], 'a=sendonly'],
    [['a=sendonly'], [], audio],
    [['a=recvonly'], ['a=sendrecv'], 'a=sendrecv'],
    [['a=inactive'], ['a=recvonly'], 'a=recvonly'],
  ])('%j answered %j', (offer, answer, place) => expect(said(offer, answer)).toEqual([`1 warning found: ${place}`]));

  it.each([
    [['a=sendonly'], ['a=recvonly']],
    [['a=sendonly'], ['a=inactive']],
    [['a=recvonly'], ['a=sendonly']],
    [['a=inactive'], ['a=inactive']],
    [[], ['a=sendonly']],
    [['a=sendrecv'], []],
  ])('says nothing about %j answered %j', (offer, answer) => expect(said(offer, answer)).toEqual([]));

  it('takes the direction of the session where the medium has none', () => {
    expect(saidOfMessages(exchange(['a=sendonly', audio], [audio, 'a=recvonly']), rule)).toEqual([]);
    expect(saidOfMessages(exchange(['a=sendonly', audio], [audio]), rule)).toHaveLength(1);
  });

  it('answers what fits', () => {
    const offer = [audio, 'a=sendonly'];
    const fixed = exchange(offer, [audio, 'a=recvonly']).join('\r\n');
    expect(fixedText(exchange(offer, [audio, 'a=sendrecv']).join('\r\n'), rule)).toBe(fixed);
    expect(fixedText(exchange(offer, [audio]).join('\r\n'), rule)).toBe(fixed);
  });
});
