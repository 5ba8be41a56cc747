import { describe, expect, it } from 'vitest';
import { carrying, saidOfMessages } from '../../testing/exchange-steps.ts';
import type { Around } from '../../testing/findings-in-body.ts';

const rule = 'precondition-unmet';
const media = (local: string, remote: string, strength = 'mandatory'): readonly string[] => [
  'm=audio 6000 RTP/AVP 0',
  `a=curr:qos local ${local}`,
  `a=curr:qos remote ${remote}`,
  `a=des:qos ${strength} local sendrecv`,
  `a=des:qos ${strength} remote sendrecv`,
];
const invite = (body: readonly string[]): string => carrying(body, { headers: ['Supported: precondition, 100rel'] });
const answered = (start: string, body?: readonly string[], more: Around = {}): string => {
  return carrying(body, { start, toTag: 'callee', ...more });
};
const update = carrying(media('sendrecv', 'none'), { start: 'UPDATE', toTag: 'callee', cseq: 2, vias: ['2'] });
const updated = answered('200 OK', media('sendrecv', 'sendrecv'), { method: 'UPDATE', cseq: 2, vias: ['2'] });
const said = (...messages: readonly string[]): readonly string[] => saidOfMessages(messages, rule);

describe('precondition-unmet', () => {
  it('tells a telephone that rings too early, and a call that is answered too early', () => {
    expect(said(invite(media('none', 'none')), answered('180 Ringing'))).toEqual([
      '1 warning ringing: SIP/2.0 180 Ringing',
    ]);
    expect(said(invite(media('none', 'none')), answered('200 OK', media('none', 'none')))).toEqual([
      '1 warning answered: SIP/2.0 200 OK',
    ]);
    expect(said(invite(media('send', 'none')), answered('180 Ringing'))).toHaveLength(1);
  });

  it('says nothing where an UPDATE came first', () => {
    const progress = answered('183 Session Progress', media('none', 'none'));
    expect(
      said(invite(media('none', 'none')), progress, update, updated, answered('180 Ringing'), answered('200 OK')),
    ).toEqual([]);
  });

  it.each([
    ['what is met from the start', [invite(media('sendrecv', 'none')), answered('180 Ringing')]],
    ['an optional one', [invite(media('none', 'none', 'optional')), answered('180 Ringing')]],
    ['progress', [invite(media('none', 'none')), answered('183 Session Progress')]],
    ['a refusal', [invite(media('none', 'none')), answered('580 Precondition Failure')]],
    ['an offer without', [invite(['m=audio 6000 RTP/AVP 0']), answered('180 Ringing')]],
  ])('says nothing about %s', (_what, messages) => expect(said(...messages)).toEqual([]));
});
