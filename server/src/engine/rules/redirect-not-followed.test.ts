import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { acknowledge, alice, answer, ask, laterTraffic, server } from '../testing/redirect-steps.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages, traceFromOwner, type Step } from '../testing/trace-from-messages.ts';

const rule = 'redirect-not-followed';
const invite = ask(0, 'sip:bob@example.com');
const moved = answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>', '<sip:mailbox@192.0.2.4>;q=0.1']);
const ack = acknowledge(1.1);

function check(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

describe('redirect-not-followed', () => {
  it('fires when 32 s of the client go on without a try', () => {
    const trace = traceFromMessages([invite, moved, ack, laterTraffic(40)]);
    const found = findingsOf(trace, rule);
    expect(briefly(trace, found)).toEqual([`1 information ${rule}.none at 302 Moved Temporarily`]);
    expect(found[0]?.args).toEqual({
      status: 302,
      method: 'INVITE',
      count: 2,
      to: 'sip:bob@192.0.2.4',
      seconds: 39,
    });
  });

  it('is silent when the trace ends earlier, or only others are seen later', () => {
    expect(check([invite, moved, ack, laterTraffic(32)])).toEqual([]);
    const stranger = { ...laterTraffic(99), source: '192.0.2.99:5060' };
    expect(check([invite, moved, ack, stranger])).toEqual([]);
  });

  it.each([
    ['the Contact was tried', ask(2, 'sip:bob@192.0.2.4', { cseq: 2, vias: ['2'] })],
    ['the caller hung up', ask(2, 'sip:bob@example.com', { method: 'CANCEL' })],
    ['the session ended', ask(2, 'sip:bob@example.com', { method: 'BYE', cseq: 2, vias: ['2'], toTag: 'callee' })],
    ['another branch answered', answer(2, '200 OK', [], { vias: ['fork'], toTag: 'winner' })],
  ])('is silent when %s', (_why, step) => {
    expect(check([invite, moved, ack, step, laterTraffic(40)])).toEqual([]);
  });

  it.each([
    ['names nothing', []],
    ['names only what SIP cannot call', ['<mailto:bob@example.com>', '<https://example.com/bob>']],
  ])('is silent for a redirection that %s', (_what, contacts) => {
    expect(check([invite, answer(1, '302 Moved Temporarily', contacts), ack, laterTraffic(40)])).toEqual([]);
  });

  it('is silent for a one-sided trace and for a log of who was called', () => {
    expect(check([moved, laterTraffic(40)])).toEqual([]);
    const served = traceFromOwner(server, [invite, moved, ack, laterTraffic(40)]);
    expect(findingsOf(served, rule)).toEqual([]);
    const client = traceFromOwner(alice, [invite, moved, ack, laterTraffic(40)]);
    expect(findingsOf(client, rule)).toHaveLength(1);
  });

  it('is silent without times', () => {
    const steps = [invite, moved, ack, laterTraffic(40)].map(({ text }) => ({ text }));
    expect(findingsOf(traceFromMessages(steps), rule)).toEqual([]);
  });

  it('never fires at a proxy; it fires at the client that the proxy passed it to', () => {
    const proxy = '192.0.2.1:5060';
    const both = { vias: ['p', '1'] };
    const headers = ['Contact: <sip:bob@192.0.2.4>'];
    const atProxy: readonly Step[] = [
      { at: 0.1, source: proxy, destination: server, text: request('INVITE', 'sip:bob@example.com', both) },
      { at: 0.2, source: server, destination: proxy, text: response('302 Moved Temporarily', { ...both, headers }) },
      { at: 50, source: proxy, destination: server, text: laterTraffic(50).text },
    ];
    expect(check(atProxy)).toEqual([]);
    const passed = { at: 0.3, source: proxy, destination: alice, text: response('302 Moved Temporarily', { headers }) };
    const whole = [{ ...invite, destination: proxy }, ...atProxy.slice(0, 2), passed, laterTraffic(40)];
    expect(check(whole)).toEqual([`3 information ${rule}.none at 302 Moved Temporarily`]);
  });

  it('fires when some of the Contacts were tried and the last try failed', () => {
    const second = { cseq: 2, vias: ['2'] };
    const choices = answer(1, '300 Multiple Choices', [
      '<sip:bob@192.0.2.4>;q=0.9',
      '<sip:bob@192.0.2.5>;q=0.8',
      '<mailto:bob@example.com>;q=0.1',
    ]);
    const steps = [
      invite,
      choices,
      ack,
      ask(2, 'sip:bob@192.0.2.4', second),
      answer(2.1, '404 Not Found', [], second),
      acknowledge(2.2, second),
    ];
    const trace = traceFromMessages(steps);
    const found = findingsOf(trace, rule);
    expect(briefly(trace, found)).toEqual([`1 information ${rule}.partly at 300 Multiple Choices`]);
    expect(found[0]?.args).toMatchObject({ tried: 1, count: 2, to: 'sip:bob@192.0.2.5', lastStatus: 404 });

    const unfinished = steps.slice(0, -1);
    expect(check(unfinished)).toEqual([]);
    const both = [...steps, ask(3, 'sip:bob@192.0.2.5', { cseq: 3, vias: ['3'] })];
    expect(check(both)).toEqual([]);
    const busyEverywhere = answer(2.1, '600 Busy Everywhere', [], second);
    expect(check([...steps.slice(0, 4), busyEverywhere, acknowledge(2.2, second)])).toEqual([]);
  });
});
