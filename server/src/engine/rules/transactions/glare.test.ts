import { describe, expect, it } from 'vitest';
import { answeredCall, received, rewritten, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { newPlace as bob, server } from '../../testing/redirect-steps.ts';
import type { Parts } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'glare';

function found(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages([...answeredCall, ...steps]);
  return briefly(trace, findingsOf(trace, rule));
}

const offer: Parts = { headers: ['Content-Type: application/sdp'], body: 'v=0\r\n' };
const hers = (cseq: number): Parts => ({ toTag: 'callee', cseq, vias: [`a${cseq}`] });
const his = (cseq: number): Parts => ({ fromTag: 'callee', toTag: 'caller', cseq, vias: [`b${cseq}`] });

/** Alice asks for a change at `at`, and gets an answer. */
function change(at: number, until: number, line: string, method = 'INVITE', cseq = 2): readonly Step[] {
  const parts = hers(cseq);
  return [sent(at, method, { ...offer, ...parts }), received(until, line, { ...parts, method })];
}

/** Bob does so. */
function otherChange(at: number, until: number, line: string, method = 'INVITE', cseq = 7): readonly Step[] {
  const parts = his(cseq);
  const answer = { ...sent(until, 'OPTIONS'), text: received(0, line, { ...parts, method }).text };
  return [received(at, method, { ...offer, ...parts }), answer];
}

/** The same between the server and Bob, who hears of what Alice sends later, and of his own earlier. */
function beyondProxy(step: Step): Step {
  const isHers = step.text.startsWith('INVITE') === step.text.includes('From: <sip:alice@example.com>;tag=caller');
  const [source, destination] = isHers ? [server, bob] : [bob, server];
  const at = (step.at ?? 0) + (isHers ? 0.01 : -0.01);
  return { ...rewritten(step, 'z9hG4bK', 'z9hG4bKp'), source, destination, at };
}

function inOrder(...steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

describe('glare', () => {
  it.each(['INVITE', 'UPDATE'])('speaks of two %s that cross, once', (method) => {
    const crossing = inOrder(
      ...change(5, 5.2, '491 Request Pending', method),
      ...otherChange(5.1, 5.15, '491 Request Pending', method),
    );
    expect(found(crossing)).toEqual([`5 information ${rule}.crossed at ${method}`]);
  });

  it('is told once of what passes a proxy', () => {
    const crossing = inOrder(
      ...change(5, 5.2, '491 Request Pending'),
      ...otherChange(5.1, 5.15, '491 Request Pending'),
    );
    const passed = crossing.flatMap((step) => [step, beyondProxy(step)]);
    expect(found(inOrder(...passed))).toHaveLength(1);
  });

  it('speaks of two INVITEs that have no offer', () => {
    const crossing = inOrder(
      ...change(5, 5.2, '491 Request Pending'),
      ...otherChange(5.1, 5.15, '491 Request Pending'),
    ).map((step) => rewritten(step, 'Content-Type: application/sdp\r\n', ''));
    expect(found(crossing)).toHaveLength(1);
  });

  it('says that the second one was not refused', () => {
    const crossing = inOrder(...change(5, 5.2, '200 OK'), ...otherChange(5.1, 5.15, '200 OK'));
    expect(found(crossing)).toEqual([`5 information ${rule}.not-refused at INVITE`]);
  });

  it('is silent where an ACK tells of an answer that the trace has later only', () => {
    const ack = sent(5.05, 'ACK', hers(2));
    expect(found(inOrder(...change(5, 5.2, '200 OK'), ack, ...otherChange(5.1, 5.15, '200 OK')))).toEqual([]);
  });

  it('speaks of an UPDATE with an offer while the one of an INVITE has no answer', () => {
    const crossing = inOrder(...change(5, 6, '200 OK'), ...otherChange(5.1, 5.2, '491 Request Pending', 'UPDATE'));
    expect(found(crossing)).toEqual([`5 information ${rule}.crossed at UPDATE`]);
  });

  it('says who tried again too soon', () => {
    const refused = change(5, 5.1, '491 Request Pending');
    expect(found([...refused, ...change(5.6, 5.7, '200 OK', 'INVITE', 3)])).toEqual([
      `6 information ${rule}.too-soon at INVITE`,
    ]);
  });

  it.each([
    ['a wait of 2.1 s', [...change(5, 5.1, '491 Request Pending'), ...change(7.2, 7.3, '200 OK', 'INVITE', 3)]],
    [
      'the other side, which may try at once',
      [...otherChange(5, 5.1, '491 Request Pending'), ...otherChange(5.2, 5.3, '200 OK', 'INVITE', 8)],
    ],
    ['one after the other', [...change(5, 5.1, '200 OK'), ...otherChange(5.2, 5.3, '200 OK')]],
    ['an INVITE that has no answer in the trace', [change(5, 6, '')[0], ...otherChange(5.2, 5.3, '200 OK')]],
    ['two changes of one side', inOrder(...change(5, 6, '200 OK'), ...change(5.2, 5.3, '500 Oops', 'INVITE', 3))],
    [
      'an UPDATE without an offer, which refreshes the session',
      inOrder(...change(5, 6, '200 OK'), received(5.2, 'UPDATE', his(7))),
    ],
    [
      'an UPDATE after the answer has come early',
      inOrder(
        ...change(5, 6, '200 OK'),
        received(5.1, '183 Session Progress', { ...hers(2), ...offer, method: 'INVITE' }),
        ...otherChange(5.2, 5.3, '200 OK', 'UPDATE'),
      ),
    ],
    ['other methods', inOrder(...change(5, 6, '200 OK', 'INFO'), ...otherChange(5.2, 5.3, '200 OK', 'INFO'))],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps.filter((step) => step !== undefined))).toEqual([]);
  });
});
