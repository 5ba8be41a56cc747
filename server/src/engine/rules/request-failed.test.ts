import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { alice, answer, ask, server } from '../testing/redirect-steps.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';

const rule = 'request-failed';

function check(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

function fromOther(step: Step): Step {
  return { ...step, source: '192.0.2.3:5060' };
}

function failed(line: string, method = 'INVITE'): readonly Step[] {
  return [ask(0, 'sip:bob@example.com', { method }), answer(1, line, [], { method })];
}

describe('request-failed', () => {
  it.each([
    ['480 Temporarily Unavailable', 'hint', '21.4.18'],
    ['486 Busy Here', 'hint', '21.4.24'],
    ['600 Busy Everywhere', 'hint', '21.6.1'],
    ['603 Decline', 'hint', '21.6.2'],
    ['404 Not Found', 'information', '21.4.5'],
    ['499 Lab Says No', 'information', '8.1.3.2'],
    ['500 Server Internal Error', 'warning', '21.5.1'],
    ['503 Service Unavailable', 'warning', '21.5.4'],
    ['606 Not Acceptable', 'warning', '21.6.4'],
    ['608 Rejected', 'hint', '3'],
  ])('reports %s as %s', (line, severity, section) => {
    expect(check(failed(line))).toEqual([`1 ${severity} ${rule}.one at ${line}`]);
    expect(findingsOf(traceFromMessages(failed(line)), rule)[0]?.reference?.section).toBe(section);
  });

  it('says what to do about a number that is too short, and about an address that fits several users', () => {
    expect(check(failed('484 Address Incomplete'))).toEqual([
      `1 information ${rule}.incomplete at 484 Address Incomplete`,
    ]);
    const contacts = ['<sip:bob@192.0.2.4>', '<sip:bob@192.0.2.5>'];
    const trace = traceFromMessages([ask(0, 'sip:bob@example.com'), answer(1, '485 Ambiguous', contacts)]);
    const [finding] = findingsOf(trace, rule);
    expect([finding?.messageId, finding?.args['count']]).toEqual([`${rule}.ambiguous`, 2]);
    expect(check([answer(1, '484 Address Incomplete', [])])).toEqual([
      `0 information ${rule}.one at 484 Address Incomplete`,
    ]);
  });

  it.each([401, 407])('is dark for a %s answered with credentials, and speaks without them', (status) => {
    const name = status === 401 ? 'Authorization' : 'Proxy-Authorization';
    const retry = { cseq: 2, vias: ['2'], headers: [`${name}: Digest username="alice"`] };
    const challenge = failed(`${status} Unauthorized`);
    expect(check([...challenge, ask(2, 'sip:bob@example.com', retry)])).toEqual([]);
    expect(check([...challenge, ask(2, 'sip:bob@example.com', { ...retry, headers: [] })])).toHaveLength(1);
    expect(check([...challenge, ask(2, 'sip:bob@example.com', { ...retry, fromTag: 'other' })])).toHaveLength(1);
    expect(check([...challenge, ask(2, 'sip:bob@example.com', { ...retry, callId: 'other' })])).toHaveLength(1);
  });

  it('takes the answer to a retry for the retry where only answers were logged', () => {
    const challenge = answer(1, '401 Unauthorized', []);
    expect(check([challenge, answer(2, '200 OK', [], { cseq: 2, vias: ['2'] })])).toEqual([]);
    expect(check([challenge, answer(2, '486 Busy Here', [], { cseq: 2, vias: ['2'] })])).toHaveLength(1);
    expect(check([challenge])).toHaveLength(1);
    expect(check([challenge, answer(2, '401 Unauthorized', [], { cseq: 2, vias: ['2'] })])).toHaveLength(2);
    expect(check([challenge, answer(2, '200 OK', [], { cseq: 2, vias: ['2'], fromTag: 'other' })])).toHaveLength(1);
  });

  it('reports a challenge that the credentials did not answer', () => {
    const retry = { cseq: 2, vias: ['2'], headers: ['Authorization: Digest username="alice"'] };
    const steps = [...failed('401 Unauthorized'), ask(2, 'sip:bob@example.com', retry)];
    expect(check([...steps, answer(3, '401 Unauthorized', [], { cseq: 2, vias: ['2'] })])).toEqual([
      `3 information ${rule}.one at 401 Unauthorized`,
    ]);
  });

  it('is dark for a challenge behind which the request succeeded, wherever its credentials were', () => {
    const passedOn = { ...ask(2, 'sip:bob@example.com', { cseq: 2, vias: ['p', '2'] }), source: server };
    const won = (parts: { readonly cseq: number; readonly fromTag?: string }): Step =>
      answer(3, '200 OK', [], { ...parts, vias: ['2'] });
    const steps = [answer(1, '407 Proxy Authentication Required', []), passedOn];
    expect(check([...steps, won({ cseq: 2 })])).toEqual([]);
    expect(check(steps)).toHaveLength(1);
    expect(check([...steps, won({ cseq: 2, fromTag: 'other' })])).toHaveLength(1);
  });

  it('is dark for a 487 whose requests a trace does not have', () => {
    const refusal = answer(1, '487 Request Terminated', []);
    const ack = ask(1.1, 'sip:bob@example.com', { method: 'ACK', toTag: 'callee' });
    expect(check([refusal, ack])).toEqual([]);
    expect(check([refusal])).toHaveLength(1);
  });

  it('is dark for a 487 after CANCEL only', () => {
    const cancel = ask(0.5, 'sip:bob@example.com', { method: 'CANCEL' });
    expect(check([...failed('487 Request Terminated'), cancel])).toEqual([]);
    expect(check(failed('487 Request Terminated'))).toHaveLength(1);
    expect(check([...failed('486 Busy Here'), cancel])).toHaveLength(1);
    const refusal = answer(1, '487 Request Terminated', []);
    expect(check([answer(0.9, '200 OK', [], { method: 'CANCEL' }), refusal])).toEqual([]);
    const other = answer(0.9, '200 OK', [], { method: 'CANCEL', cseq: 9 });
    expect(check([...failed('487 Request Terminated'), other])).toHaveLength(1);
  });

  it('is dark for a 483 to OPTIONS with Max-Forwards 0, which is a traceroute', () => {
    const parts = { method: 'OPTIONS', headers: ['Max-Forwards: 0'] };
    const reply = answer(1, '483 Too Many Hops', [], { method: 'OPTIONS' });
    expect(check([ask(0, 'sip:bob@example.com', parts), reply])).toEqual([]);
    expect(check(failed('483 Too Many Hops', 'OPTIONS'))).toHaveLength(1);
    const invite = ask(0, 'sip:bob@example.com', { headers: ['Max-Forwards: 0'] });
    expect(check([invite, answer(1, '483 Too Many Hops', [])])).toHaveLength(1);
  });

  it.each([412, 415, 416, 420, 421, 422, 423, 488, 491, 494])('is dark for a %s with a repaired retry', (status) => {
    const line = `${status} x`;
    const retry = ask(2, 'sip:bob@example.com', { cseq: 2, vias: ['2'] });
    expect(check([...failed(line), retry])).toEqual([]);
    expect(check(failed(line))).toHaveLength(1);
  });

  it('is dark for a 500 with Retry-After in a dialog that is tried again: the request before it was not done', () => {
    const inside = { toTag: 'b' };
    const again = ask(4, 'sip:bob@example.com', { ...inside, cseq: 2, vias: ['2'] });
    const wait = { ...inside, headers: ['Retry-After: 3'] };
    const refused = (parts: typeof wait): Step => answer(1, '500 Server Internal Error', [], parts);
    expect(check([ask(0, 'sip:bob@example.com', inside), refused(wait), again])).toEqual([]);
    expect(check([ask(0, 'sip:bob@example.com', inside), refused(wait)])).toHaveLength(1);
    expect(check([ask(0, 'sip:bob@example.com', inside), refused({ ...inside, headers: [] }), again])).toHaveLength(1);
    expect(check([refused(wait), answer(5, '200 OK', [], { cseq: 2, vias: ['2'] })])).toEqual([]);
    const first = ask(4, 'sip:bob@example.com', { cseq: 2, vias: ['2'] });
    expect(check([ask(0, 'sip:bob@example.com'), refused(wait), first])).toHaveLength(1);
  });

  it('is not dark for another failure that is tried again', () => {
    expect(check([...failed('404 Not Found'), ask(2, 'sip:bob@example.com', { cseq: 2, vias: ['2'] })])).toHaveLength(
      1,
    );
  });

  it('is dark for a branch when another one was answered', () => {
    const won = answer(2, '200 OK', [], { vias: ['fork'], toTag: 'winner' });
    expect(check([...failed('486 Busy Here'), won])).toEqual([]);
    const next = answer(2, '200 OK', [], { cseq: 2, vias: ['fork'], toTag: 'winner' });
    expect(check([...failed('486 Busy Here'), next])).toHaveLength(1);
  });

  it('tells hop copies and repeats once, where the response was made', () => {
    const proxy = '192.0.2.1:5060';
    const both = { vias: ['p', '1'] };
    const steps: readonly Step[] = [
      { at: 0, source: alice, destination: proxy, text: request('INVITE', 'sip:bob@example.com') },
      { at: 0.1, source: proxy, destination: server, text: request('INVITE', 'sip:bob@example.com', both) },
      { at: 0.2, source: server, destination: proxy, text: response('503 Service Unavailable', both) },
      { at: 0.3, source: proxy, destination: alice, text: response('503 Service Unavailable') },
      { at: 0.8, source: proxy, destination: alice, text: response('503 Service Unavailable') },
    ];
    const found = findingsOf(traceFromMessages(steps), rule);
    expect(found.map(({ index }) => index)).toEqual([2]);
    expect(found[0]?.related.map(({ index, labelId }) => [index, labelId])).toEqual([
      [1, 'request'],
      [3, 'copy'],
    ]);
  });

  it('tells twenty alike one by one, and the rest as one with a count', () => {
    const many = Array.from({ length: 30 }, (_none, place) => {
      const own = { callId: `call-${place}`, fromTag: `tag-${place}` };
      return [ask(place, 'sip:bob@example.com', own), answer(place + 0.1, '503 Service Unavailable', [], own)];
    });
    const found = findingsOf(traceFromMessages(many.flat()), rule);
    expect(found).toHaveLength(21);
    const last = found.at(-1);
    expect([last?.index, last?.messageId]).toEqual([41, 'request-failed.many']);
    expect(last?.args).toMatchObject({ status: 503, count: 10, peer: server });
    const spread = many.flat().map((step, place) => (place % 4 === 1 ? fromOther(step) : step));
    expect(findingsOf(traceFromMessages(spread), rule)).toHaveLength(30);
  });

  it('is silent for anything that is no failure', () => {
    for (const line of ['180 Ringing', '200 OK', '302 Moved Temporarily']) expect(check(failed(line))).toEqual([]);
  });
});
