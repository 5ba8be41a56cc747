import { describe, expect, it } from 'vitest';
import { answeredCall, received, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import type { Parts } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';
import type { RuleId } from '../rule.ts';

function found(rule: RuleId, steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

const later = sent(60, 'OPTIONS', { callId: 'other', fromTag: 'other', vias: ['other'] });

describe('authentication-loop', () => {
  const rule = 'authentication-loop';

  function round(cseq: number, authorization: string, challenge = 'realm="a", nonce="1"'): readonly Step[] {
    const parts: Parts = { method: 'REGISTER', cseq, vias: [`r${cseq}`], toTag: '' };
    const headers = authorization === '' ? [] : [`Authorization: Digest username="alice", ${authorization}`];
    const refusal = { ...parts, toTag: 'registrar', headers: [`WWW-Authenticate: Digest ${challenge}`] };
    return [sent(cseq, 'REGISTER', { ...parts, headers }), received(cseq + 0.1, '401 Unauthorized', refusal)];
  }
  const given = 'realm="a", nonce="1", response="2"';

  it('says whether credentials were refused or missing', () => {
    const refused = [...round(1, ''), ...round(2, given), ...round(3, given)];
    expect(found(rule, refused)).toEqual([`5 warning ${rule}.refused at 401 Unauthorized`]);
    const missing = [1, 2, 3].flatMap((cseq) => round(cseq, ''));
    expect(found(rule, missing)).toEqual([`5 warning ${rule}.unanswered at 401 Unauthorized`]);
  });

  it.each([
    ['two challenges', [...round(1, ''), ...round(2, given)]],
    ['a nonce that ran out', [...round(1, ''), ...round(2, given, 'realm="a", stale=true'), ...round(3, given)]],
    ['another realm', [...round(1, ''), ...round(2, given, 'realm="b"'), ...round(3, given)]],
    ['a step of AKA', [...round(1, ''), ...round(2, 'realm="a", auts="x"'), ...round(3, given)]],
    [
      'a client that got in',
      [
        ...round(1, ''),
        ...round(2, given),
        ...round(3, given),
        received(5, '200 OK', { method: 'REGISTER', cseq: 4, vias: ['r4'] }),
      ],
    ],
  ])('is silent for %s', (_what, steps) => {
    expect(found(rule, steps)).toEqual([]);
  });
});

describe('missing-prack', () => {
  const rule = 'missing-prack';
  const reliable = (at: number): Step =>
    received(at, '183 Session Progress', { headers: ['Require: 100rel', 'RSeq: 1'] });
  const invite = sent(0, 'INVITE');

  it('speaks of a response that is sent again and again, or that the caller passes over', () => {
    expect(found(rule, [invite, reliable(1), reliable(1.5), reliable(2.5)])).toEqual([
      `1 warning ${rule}.repeated at 183 Session Progress`,
    ]);
    expect(found(rule, [invite, reliable(1), later])).toEqual([`1 warning ${rule}.silent at 183 Session Progress`]);
  });

  it.each([
    ['a PRACK', [invite, reliable(1), sent(2, 'PRACK', { toTag: 'callee', cseq: 2, vias: ['p'] }), later]],
    ['a final response', [invite, reliable(1), received(2, '486 Busy Here'), later]],
    ['a response that asks for none', [invite, received(1, '180 Ringing'), later]],
    ['a trace that ends sooner', [invite, reliable(1), reliable(1.5)]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(rule, steps)).toEqual([]);
  });
});

describe('duplicate-branch', () => {
  const rule = 'duplicate-branch';

  it('speaks of another request on the branch of an earlier one', () => {
    const again = sent(3, 'INVITE', { toTag: 'callee', cseq: 2 });
    const [first] = found(rule, [...answeredCall, again]);
    expect(first).toBe(`4 warning ${rule}.again at SIP/2.0/UDP host;branch=z9hG4bK1`);
  });

  it.each([
    ['the same request again', sent(3, 'INVITE')],
    ['another branch', sent(3, 'INVITE', { toTag: 'callee', cseq: 2, vias: ['2'] })],
    ['a CANCEL', sent(3, 'CANCEL')],
  ])('is silent for %s', (_what, step) => {
    expect(found(rule, [...answeredCall, step])).toEqual([]);
  });
});

describe('register-shortened', () => {
  const rule = 'register-shortened';

  function registration(asked: readonly string[], granted: readonly string[]): readonly Step[] {
    return [sent(0, 'REGISTER', { headers: asked }), received(1, '200 OK', { method: 'REGISTER', headers: granted })];
  }
  const contact = 'Contact: <sip:alice@192.0.2.10>';

  it.each([
    [[`${contact};expires=3600`], [`${contact};expires=60`]],
    [
      [contact, 'Expires: 3600'],
      [contact, 'Expires: 60'],
    ],
  ])('tells what was asked (%s) and granted', (asked, granted) => {
    const trace = traceFromMessages(registration(asked, granted));
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual([`1 information ${rule}.granted at 200 OK`]);
    expect(all[0]?.args).toEqual({ asked: 3600, granted: 60 });
  });

  it.each([
    ['what was asked', registration([`${contact};expires=60`], [`${contact};expires=60`])],
    ['more', registration([`${contact};expires=60`], [`${contact};expires=3600`])],
    ['a binding of another phone', registration([`${contact};expires=60`], ['Contact: <sip:x@192.0.2.99>;expires=5'])],
    ['a binding that is removed', registration([`${contact};expires=0`], [])],
  ])('is silent for %s', (_what, steps) => {
    expect(found(rule, steps)).toEqual([]);
  });
});
