import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { findingMessage, relatedLabel } from '../../render/finding-message.ts';
import { carrying, saidOfMessages } from '../../testing/exchange-steps.ts';
import type { Around } from '../../testing/findings-in-body.ts';
import { findingsOf } from '../../testing/findings-of.ts';
import { documentText } from '../../text/text-source.ts';

const rule = 'precondition-unmet';
const media = (local: string, remote: string, strength = 'mandatory'): readonly string[] => [
  'm=audio 6000 RTP/AVP 0',
  `a=curr:qos local ${local}`,
  `a=curr:qos remote ${remote}`,
  `a=des:qos ${strength} local sendrecv`,
  `a=des:qos ${strength} remote sendrecv`,
];
const wholeWay = (reached: string, ...more: readonly string[]): readonly string[] => [
  'm=audio 6000 RTP/AVP 0',
  `a=curr:qos e2e ${reached}`,
  'a=des:qos mandatory e2e sendrecv',
  ...more,
];
const invite = (body: readonly string[], more: Around = {}): string => {
  return carrying(body, { headers: ['Supported: precondition, 100rel'], ...more });
};
const answered = (start: string, body?: readonly string[], more: Around = {}): string => {
  return carrying(body, { start, toTag: 'callee', ...more });
};
const reliably = (body: readonly string[]): string => {
  return answered('183 Session Progress', body, { headers: ['Require: 100rel', 'RSeq: 1'] });
};
const confirmed = [...media('none', 'none'), 'a=conf:qos remote sendrecv'];
const prack = carrying(undefined, { start: 'PRACK', toTag: 'callee', cseq: 2, vias: ['2'] });
const updating = (body: readonly string[]): string => {
  return carrying(body, { start: 'UPDATE', toTag: 'callee', cseq: 3, vias: ['3'] });
};
const update = updating(media('sendrecv', 'none'));
const updated = answered('200 OK', media('sendrecv', 'sendrecv'), { method: 'UPDATE', cseq: 3, vias: ['3'] });
const said = (...messages: readonly string[]): readonly string[] => saidOfMessages(messages, rule);

/** The sentence of the finding behind its first words, and its places with their messages. */
function told(...messages: readonly string[]): readonly string[] {
  const trace = analyse(documentText(messages.join('\r\n')));
  const [finding] = findingsOf(trace, rule);
  if (finding === undefined) return [];
  const places = finding.related.map((one) => `${one.index} ${relatedLabel(one, 'en')}`);
  return [findingMessage(finding, 'en').replace(/^.*?\. /, ''), ...places];
}

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

  it('tells who lacks what, where that was told, and what should have come first', () => {
    expect(told(invite(media('none', 'none')), reliably(confirmed), prack, answered('180 Ringing'), update)).toEqual([
      'The caller’s side has none of the wanted sendrecv, as far as its INVITE tells. What should come first: an UPDATE with the caller’s new a=curr once its resources are there, and the 200 to it; only then 180.',
      '0 Told here: none (INVITE)',
      '1 Asks here to be told when the resources are there (183)',
    ]);
    const ringing = answered('180 Ringing', undefined, { headers: ['Require: 100rel', 'RSeq: 2'] });
    expect(told(invite(media('none', 'none')), reliably(confirmed), prack, ringing)[0]).toContain('first: an UPDATE');
    const [unacknowledged] = told(invite(media('none', 'none')), reliably(confirmed), answered('180 Ringing'));
    expect(unacknowledged).toContain('first: a PRACK');
    expect(told(invite(media('none', 'none')), answered('180 Ringing'))[0]).toContain('first: a reliable 183');
  });

  it('names the message that met it too late', () => {
    const offer = invite(media('none', 'none'));
    const [sentence, , , late] = told(offer, reliably(confirmed), prack, answered('180 Ringing'), update, updated);
    expect(sentence).toMatch(/Only the 200 \(UPDATE\) behind it tells that all is there\.$/);
    expect(late).toBe('5 Only here everything is met (200 (UPDATE))');
  });

  it('follows what the called side adds, and what it was asked to tell', () => {
    const optional = invite(media('none', 'none', 'optional'));
    expect(said(optional, reliably(confirmed), answered('180 Ringing'))).toHaveLength(1);
    const asking = invite([...media('sendrecv', 'none'), 'a=conf:qos remote sendrecv']);
    expect(told(asking, reliably(media('none', 'sendrecv')), prack, answered('180 Ringing'))[0]).toContain(
      'the callee was asked to tell',
    );
    expect(
      said(invite(media('sendrecv', 'none')), reliably(media('none', 'sendrecv')), prack, answered('180 x')),
    ).toEqual([]);
  });

  it('knows the offer of a called side, which the PRACK answers', () => {
    const bare = carrying(undefined);
    const offer = reliably(media('none', 'none'));
    const answering = (local: string): string => {
      return carrying(media(local, 'none'), { start: 'PRACK', toTag: 'callee', cseq: 2, vias: ['2'] });
    };
    expect(said(bare, offer, answering('none'), answered('180 Ringing'))).toHaveLength(1);
    expect(said(bare, offer, answering('sendrecv'), answered('180 Ringing'))).toEqual([]);
    expect(said(bare, reliably(['m=audio 6000 RTP/AVP 0']), prack, answered('180 Ringing'))).toEqual([]);
  });

  it('knows the whole way from end to end', () => {
    const asks = wholeWay('none', 'a=conf:qos e2e recv');
    expect(said(invite(wholeWay('none')), reliably(asks), prack, answered('180 Ringing'))).toHaveLength(1);
    expect(said(invite(wholeWay('none')), answered('180 Ringing'))).toHaveLength(1);
    const sending = updating(wholeWay('send'));
    expect(said(invite(wholeWay('none')), reliably(asks), prack, sending, answered('180 Ringing'))).toEqual([]);
  });

  it('says nothing where an UPDATE came first', () => {
    const progress = answered('183 Session Progress', media('none', 'none'));
    expect(
      said(invite(media('none', 'none')), progress, update, updated, answered('180 Ringing'), answered('200 OK')),
    ).toEqual([]);
  });

  it('does not take the answer of the 183 in the 200 for what is there now', () => {
    const first = media('none', 'none');
    expect(said(invite(first), reliably(confirmed), prack, update, updated, answered('200 OK', confirmed))).toEqual([]);
  });

  it('lets a called side ring that does not know preconditions, unless it has to', () => {
    const plain = answered('200 OK', ['m=audio 6000 RTP/AVP 0']);
    expect(said(invite(media('none', 'none')), answered('180 Ringing'), plain)).toEqual([]);
    const demanding = invite(media('none', 'none'), { headers: ['Require: precondition'] });
    expect(said(demanding, answered('180 Ringing'), plain)).toHaveLength(1);
  });

  it.each([
    ['what is met from the start', [invite(media('sendrecv', 'none')), answered('180 Ringing')]],
    ['an optional one', [invite(media('none', 'none', 'optional')), answered('180 Ringing')]],
    ['progress', [invite(media('none', 'none')), answered('183 Session Progress')]],
    ['a refusal', [invite(media('none', 'none')), answered('580 Precondition Failure')]],
    ['an offer without', [invite(['m=audio 6000 RTP/AVP 0']), answered('180 Ringing')]],
    [
      'an UPDATE whose body the log cuts off',
      [
        invite(media('none', 'none')),
        reliably(confirmed),
        prack,
        `${update.slice(0, update.indexOf('\r\n\r\n'))}\r\n\r\nv=0\r\n`,
        answered('180 Ringing'),
      ],
    ],
    [
      'a medium that is refused',
      [invite(media('none', 'none').with(0, 'm=audio 0 RTP/AVP 0')), answered('180 Ringing')],
    ],
  ])('says nothing about %s', (_what, messages) => expect(said(...messages)).toEqual([]));
});
