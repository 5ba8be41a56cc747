import { describe, expect, it } from 'vitest';
import { answeredCall, received, rewritten, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'response-without-request';
const inDialog = { toTag: 'callee' };

function found(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

function bare({ text }: Step): Step {
  return { text };
}

describe('response-without-request', () => {
  const strange = received(3, '200 OK', { method: 'BYE', cseq: 2, vias: ['strange'] });

  it('speaks of an answer to a request that the trace would show, once', () => {
    const again = { ...strange, at: 3.5 };
    expect(found([...answeredCall, strange, again])).toEqual([`4 information ${rule}.unseen at 200 OK`]);
    expect(found([...answeredCall, strange].map(bare))).toEqual([`4 information ${rule}.unseen at 200 OK`]);
  });

  it('speaks of an answer with another branch, and puts in that of the request that has none', () => {
    const bye = sent(2, 'BYE', { ...inDialog, cseq: 2, vias: ['bye'] });
    const trace = traceFromMessages([...answeredCall, bye, strange]);
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual([`5 warning ${rule}.other-branch at SIP/2.0/UDP host;branch=z9hG4bKstrange`]);
    expect(all[0]?.args).toEqual({ status: 200, branch: 'z9hG4bKstrange', other: 'z9hG4bKbye' });
    expect(all[0]?.remedies[0]).toMatchObject({ kind: 'edit', args: { from: 'z9hG4bKstrange', to: 'z9hG4bKbye' } });
  });

  const bye = sent(2, 'BYE', { ...inDialog, cseq: 2, vias: ['bye'] });
  const his = { fromTag: 'callee', toTag: 'caller', cseq: 2, vias: ['his'] };
  it('takes no request for it that went to somebody else', () => {
    expect(found([...answeredCall, { ...bye, destination: '192.0.2.9:5060' }, strange])).toEqual([
      `5 information ${rule}.unseen at 200 OK`,
    ]);
  });

  it.each([
    ['a call that is answered', answeredCall],
    ['a trace that begins in the middle of a call', [strange]],
    ['one that begins with the ACK', [sent(1.1, 'ACK', { toTag: 'callee', vias: ['ack'] }), strange]],
    ['a log that may lack a piece, because nothing stands in it for 40 s', [...answeredCall, { ...strange, at: 41.2 }]],
    [
      'a request that was cut off before its Call-ID',
      [...answeredCall, rewritten(sent(2.9, 'BYE', { vias: ['strange'] }), 'Call-ID: call\r\n', ''), strange],
    ],
    ['a log of one direction', answeredCall.filter(({ text }) => text.startsWith('SIP/'))],
    [
      'requests that only come later',
      [sent(2.9, 'OPTIONS', { callId: 'other' }), strange, ...answeredCall.map((step) => ({ ...step, at: 9 }))],
    ],
    ['a peer of which no request goes to this server', [...answeredCall, { ...strange, source: '192.0.2.99:5060' }]],
    [
      'the other side, of which no request is in the trace',
      [...answeredCall, { ...sent(3, 'OPTIONS'), text: received(3, '200 OK', { ...his, method: 'BYE' }).text }],
    ],
    [
      'what another rule tells: the number differs, not the branch',
      [...answeredCall, bye, { ...strange, text: strange.text.replace('strange', 'bye').replace('2 BYE', '3 BYE') }],
    ],
    [
      'a request that was answered as well: somebody tries two ways',
      [...answeredCall, bye, received(2.5, '200 OK', { method: 'BYE', cseq: 2, vias: ['bye'] }), strange],
    ],
    ['a retransmission of the answer whose request is there', [...answeredCall, received(5, '200 OK')]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
  });
});
