import { describe, expect, it } from 'vitest';
import { answeredCall, received, rewritten, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';
import type { Profile } from '../rule-settings.ts';

const rule = 'ack-wrong-branch';

function found(steps: readonly Step[], profile: Profile = 'recommended'): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule, { profile }));
}

const refused = [sent(0, 'INVITE'), received(1, '486 Busy Here')];
const stray = sent(1.1, 'ACK', { toTag: 'callee', vias: ['ack'] });
const wrong = [`2 error ${rule}.refusal at SIP/2.0/UDP host;branch=z9hG4bKack`];

describe('ack-wrong-branch', () => {
  it('speaks of the ACK to a refusal on a branch of its own, and puts in that of the INVITE', () => {
    const trace = traceFromMessages([...refused, stray, { ...stray, at: 2 }]);
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual(wrong);
    expect(all[0]?.args).toEqual({ branch: 'z9hG4bKack', other: 'z9hG4bK1', status: 486 });
    expect(all[0]?.remedies[0]).toMatchObject({ kind: 'edit', args: { from: 'z9hG4bKack', to: 'z9hG4bK1' } });
  });

  it('does so in messages that stand bare', () => {
    expect(found([...refused, stray].map(({ text }) => ({ text })))).toEqual(wrong);
  });

  it.each([
    ['the branch of the INVITE', [...refused, sent(1.1, 'ACK', { toTag: 'callee' })]],
    ['the ACK to a 2xx', answeredCall],
    [
      'the ACK to another fork, which was answered',
      [...refused, received(2, '200 OK', { toTag: 'else' }), sent(2.1, 'ACK', { toTag: 'else', vias: ['a'] })],
    ],
    ['a To tag that no answer has', [...refused, sent(1.1, 'ACK', { toTag: 'else', vias: ['ack'] })]],
    ['an INVITE that is not in the trace', [received(1, '486 Busy Here'), stray]],
    [
      'an INVITE on another hop',
      [{ ...sent(0, 'INVITE'), source: '192.0.2.77:5060' }, received(1, '486 Busy Here'), stray],
    ],
    [
      'an ACK that a proxy without state passed on',
      [...refused, sent(1.1, 'ACK', { toTag: 'callee', vias: ['ack', '1'] })],
    ],
    [
      'two INVITEs that were both refused',
      [...refused, sent(0.1, 'INVITE', { vias: ['2'] }), received(1, '486 Busy Here', { vias: ['2'] }), stray],
    ],
    ['a branch of RFC 2543', [...refused, stray].map((step) => rewritten(step, 'z9hG4bK1', 'old-branch'))],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
    expect(found(steps, 'strict')).toEqual([]);
  });

  it('speaks of the ACK to a 2xx on the branch of its INVITE where everything is told', () => {
    const same = [...answeredCall.slice(0, 3), sent(1.1, 'ACK', { toTag: 'callee' })];
    const told = [`3 information ${rule}.answer at SIP/2.0/UDP host;branch=z9hG4bK1`];
    expect(found(same, 'strict')).toEqual(told);
    expect(found(same, 'interop')).toEqual(told);
    expect(found(same)).toEqual([]);
  });
});
