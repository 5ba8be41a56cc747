import { describe, expect, it } from 'vitest';
import { answeredCall, received, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';
import type { RuleId } from '../rule.ts';

function found(rule: RuleId, steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

const inDialog = { toTag: 'callee' };
const unacknowledged = answeredCall.slice(0, 3);
const later = sent(40, 'OPTIONS', { callId: 'other', fromTag: 'other', vias: ['other'] });

describe('missing-ack', () => {
  const rule = 'missing-ack';

  it('speaks of a 2xx that is sent again and again', () => {
    const again = [1.5, 2.5].map((at) => received(at, '200 OK'));
    expect(found(rule, [...unacknowledged, ...again])).toEqual([`2 warning ${rule}.repeated at 200 OK`]);
    expect(found(rule, [...unacknowledged, ...again.slice(1)])).toEqual([]);
  });

  it('speaks of a 2xx after which the caller sends everything but an ACK', () => {
    expect(found(rule, [...unacknowledged, later])).toEqual([`2 warning ${rule}.silent at 200 OK`]);
  });

  it('speaks of a refusal that is sent again and again, but leaves a 3xx to its own rule', () => {
    const refusals = (line: string): readonly Step[] => {
      return [sent(0, 'INVITE'), ...[1, 1.5, 2.5].map((at) => received(at, line))];
    };
    expect(found(rule, refusals('486 Busy Here'))).toEqual([`1 warning ${rule}.repeated at 486 Busy Here`]);
    expect(found(rule, refusals('302 Moved Temporarily'))).toEqual([]);
  });

  it.each([
    ['an ACK, whatever its branch', [...answeredCall, later]],
    ['a caller that hangs up', [...unacknowledged, sent(2, 'BYE', { ...inDialog, cseq: 2 }), later]],
    ['a trace that ends sooner', unacknowledged],
    ['another method', [sent(0, 'OPTIONS'), received(1, '200 OK', { method: 'OPTIONS' }), later]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(rule, steps)).toEqual([]);
  });
});

function withoutCseq(step: Step): Step {
  return { ...step, text: step.text.replace(/CSeq: .*\r\n/, '') };
}

describe('ack-cseq-mismatch', () => {
  const rule = 'ack-cseq-mismatch';

  it('marks the number of the ACK, and puts that of the INVITE in its place', () => {
    const trace = traceFromMessages([...unacknowledged, sent(1.1, 'ACK', { ...inDialog, cseq: 7, vias: ['ack'] })]);
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual([`3 error ${rule}.number at 7`]);
    expect(all[0]?.remedies[0]).toMatchObject({ kind: 'edit', args: { from: '7', to: '1' } });
  });

  it.each([
    ['the number of the INVITE', answeredCall],
    ['an INVITE that is not in the trace', [sent(1, 'ACK', { ...inDialog, cseq: 7 })]],
    [
      'the INVITE of a trace that begins later, and another one behind it',
      [
        sent(1, 'ACK', { ...inDialog, cseq: 7 }),
        sent(2, 'INVITE', { ...inDialog, cseq: 8, vias: ['re'] }),
        received(3, '200 OK', { cseq: 8, vias: ['re'] }),
      ],
    ],
    [
      'an INVITE of which only the answer is there',
      [...answeredCall, received(2, '200 OK', { cseq: 7, vias: ['re'] }), sent(3, 'ACK', { ...inDialog, cseq: 7 })],
    ],
    ['an ACK without a number', [...unacknowledged, withoutCseq(sent(1.1, 'ACK', { ...inDialog, vias: ['ack'] }))]],
    ['a dialog that is not answered', [sent(0, 'INVITE'), sent(1, 'ACK', { toTag: 'else', cseq: 7 })]],
    ['the ACK of another caller', [...answeredCall, sent(2, 'ACK', { ...inDialog, cseq: 7, fromTag: 'else' })]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(rule, steps)).toEqual([]);
  });
});

describe('cseq-not-increasing', () => {
  const rule = 'cseq-not-increasing';
  const reinvite = sent(2, 'INVITE', { ...inDialog, cseq: 5, vias: ['re'] });

  it('speaks of a number that is lower, or the same with another method', () => {
    for (const cseq of [4, 5]) {
      const bye = sent(3, 'BYE', { ...inDialog, cseq, vias: ['bye'] });
      expect(found(rule, [...answeredCall, reinvite, bye])).toEqual([`5 error ${rule}.number at ${cseq} BYE`]);
    }
  });

  it.each([
    ['a higher number', sent(3, 'BYE', { ...inDialog, cseq: 9, vias: ['bye'] })],
    ['the ACK', sent(3, 'ACK', { ...inDialog, cseq: 5, vias: ['ack2'] })],
    ['a CANCEL', sent(3, 'CANCEL', { ...inDialog, cseq: 5, vias: ['re'] })],
    ['the same request again', sent(3, 'INVITE', { ...inDialog, cseq: 5, vias: ['re2'] })],
    ['the other side, which counts for itself', received(3, 'BYE', { fromTag: 'callee', toTag: 'caller', cseq: 1 })],
    ['another dialog', sent(3, 'BYE', { toTag: 'else', cseq: 2, vias: ['bye'] })],
    ['what was sent before', sent(1.9, 'INFO', { ...inDialog, cseq: 4, vias: ['info'] })],
  ])('is silent for %s', (_what, step) => {
    expect(found(rule, [...answeredCall, reinvite, step])).toEqual([]);
  });
});

describe('bye-without-dialog', () => {
  const rule = 'bye-without-dialog';

  it('speaks of tags that no dialog has, and of no tag', () => {
    const bye = (toTag: string): Step => sent(5, 'BYE', { toTag, cseq: 2, vias: ['bye'] });
    expect(found(rule, [...answeredCall, bye('else')])).toEqual([`4 warning ${rule}.other-tags at BYE`]);
    expect(found(rule, [...answeredCall, bye('')])).toEqual([`4 warning ${rule}.no-tag at BYE`]);
  });

  it.each([
    ['the tags of the dialog', [...answeredCall, sent(5, 'BYE', { ...inDialog, cseq: 2 })]],
    ['the same from the callee', [...answeredCall, received(5, 'BYE', { fromTag: 'callee', toTag: 'caller' })]],
    ['an INVITE that is not in the trace', [...answeredCall.slice(1), sent(5, 'BYE', { toTag: 'else' })]],
    ['an answer that is not in the trace', [sent(0, 'INVITE'), sent(5, 'BYE', { toTag: 'else' })]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(rule, steps)).toEqual([]);
  });
});

describe('forked-answers', () => {
  const rule = 'forked-answers';

  it('speaks of the second callee, once', () => {
    const second = [2, 2.5].map((at) => received(at, '200 OK', { toTag: 'second' }));
    expect(found(rule, [...answeredCall, ...second])).toEqual([`4 information ${rule}.another at 200 OK`]);
  });

  it('is silent for an answer that is sent again, and for a re-INVITE', () => {
    const again = received(1.5, '200 OK');
    const answer = received(4, '200 OK', { cseq: 2, vias: ['re'] });
    expect(found(rule, [...answeredCall, again, sent(3, 'INVITE', { ...inDialog, cseq: 2 }), answer])).toEqual([]);
  });
});

describe('cancel-after-final', () => {
  const rule = 'cancel-after-final';

  it('speaks of a CANCEL behind the answer', () => {
    expect(found(rule, [...answeredCall, sent(1.05, 'CANCEL')])).toEqual([`4 information ${rule}.late at CANCEL`]);
  });

  it('is silent for one before the answer, for its own 200, and for another branch', () => {
    const cancelled = [
      sent(0, 'INVITE'),
      sent(1, 'CANCEL'),
      received(1.1, '200 OK', { method: 'CANCEL' }),
      received(1.2, '487 Request Terminated'),
      sent(1.3, 'CANCEL', { vias: ['else'] }),
    ];
    expect(found(rule, cancelled)).toEqual([]);
  });
});
