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
    const unanswered = { ...laterTraffic(99), source: server, destination: alice };
    expect(check([invite, moved, ack, unanswered])).toEqual([]);
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

  const phone = ask(2, 'sip:example.com', { method: 'OPTIONS', callId: 'p', fromTag: 'p', vias: ['p'] });
  const otherPhone = { ...phone, source: '192.0.2.50:5060' };

  it.each([
    ['only the server is in all of its messages', [otherPhone], '<sip:bob@192.0.2.4>', 0],
    ['the client is in all of them as well', [], '<sip:bob@192.0.2.4>', 1],
    [
      'others talk past the server',
      [otherPhone, { ...otherPhone, destination: '192.0.2.9:5060' }],
      '<sip:bob@192.0.2.4>',
      1,
    ],
    ['the Contact leads to the server again', [otherPhone], '<sip:bob@192.0.2.2:5070>', 1],
    ['the Contact is of the domain that was asked for', [otherPhone], '<sip:carol@example.com>', 1],
    ['the Contact is sent to the server', [otherPhone], '<sip:bob@example.net;maddr=192.0.2.2>', 1],
    ['the Contact is a number, called by way of the server', [otherPhone], '<tel:+815012345678>', 1],
  ])('a trace in which %s', (_what, others, contact, count) => {
    const redirection = answer(1, '302 Moved Temporarily', [contact]);
    expect(check([invite, redirection, ack, ...others, laterTraffic(40)])).toHaveLength(count);
  });

  it('is silent where following is forbidden, because the Contact was tried before', () => {
    const self = answer(1, '302 Moved Temporarily', ['<sip:bob@example.com:5060>']);
    expect(check([invite, self, ack, laterTraffic(40)])).toEqual([]);
    const second = { cseq: 2, vias: ['2'] };
    const back = answer(2.1, '302 Moved Temporarily', ['<sip:bob@example.com>'], second);
    const next = ask(2, 'sip:bob@192.0.2.4', second);
    expect(check([invite, moved, ack, next, back, acknowledge(2.2, second), laterTraffic(40)])).toEqual([]);
    const choices = answer(1, '300 Multiple Choices', ['<sip:bob@192.0.2.4>', '<sip:bob@example.com>;q=0.1']);
    const failed = answer(2.1, '404 Not Found', [], second);
    expect(check([invite, choices, ack, next, failed, acknowledge(2.2, second), laterTraffic(40)])).toEqual([]);
  });

  it('takes a Route in the redirected request for an outbound proxy, which the next one would pass as well', () => {
    const routed = ask(0, 'sip:bob@example.com', { headers: ['Route: <sip:192.0.2.2;lr>'] });
    const redirection = answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>']);
    expect(check([routed, redirection, ack, otherPhone, laterTraffic(40)])).toHaveLength(1);
  });

  it('leaves a Contact untried that a trace taken at the server could not show', () => {
    const second = { cseq: 2, vias: ['2'] };
    const steps = (untried: string): readonly Step[] => [
      invite,
      answer(1, '300 Multiple Choices', ['<sip:bob@example.com:5070>;q=0.9', `<${untried}>;q=0.8`]),
      ack,
      ask(2, 'sip:bob@example.com:5070', second),
      answer(2.1, '404 Not Found', [], second),
      acknowledge(2.2, second),
      { ...otherPhone, at: 3 },
    ];
    expect(check(steps('sip:bob@192.0.2.4'))).toEqual([]);
    expect(check(steps('sip:bob@192.0.2.2'))).toHaveLength(1);
  });

  it('gives a 380 the 60 s in which its alternative may be used, and names the target of its body', () => {
    const parts = { body: 'Call sip:desk@example.com', headers: ['Content-Type: text/plain'] };
    const refused = answer(1, '380 Alternative Service', [], parts);
    expect(check([invite, refused, ack, laterTraffic(50)])).toEqual([]);
    const trace = traceFromMessages([invite, refused, ack, laterTraffic(62)]);
    expect(findingsOf(trace, rule)[0]?.args).toMatchObject({ status: 380, to: 'sip:desk@example.com', seconds: 61 });
  });

  it('is silent for an emergency, which may go on without SIP, and for a 380 that is not to be trusted', () => {
    const offer = (type: string): string =>
      `<ims-3gpp version="1"><alternative-service><type>${type}</type><reason>r</reason></alternative-service></ims-3gpp>`;
    const headers = ['Content-Type: application/3gpp-ims+xml', 'P-Asserted-Identity: <sip:forged.example.com>'];
    const refused = (type: string): Step =>
      answer(1, '380 Alternative Service', ['<sip:desk@example.com>'], { body: offer(type), headers });
    const registered = answer(0, '200 OK', [], {
      method: 'REGISTER',
      callId: 'r',
      vias: ['r'],
      headers: ['Path: <sip:pcscf.example.com;lr>'],
    });
    expect(check([invite, refused('emergency'), ack, laterTraffic(90)])).toEqual([]);
    expect(check([invite, refused('other'), ack, laterTraffic(90)])).toHaveLength(1);
    expect(check([registered, invite, refused('other'), ack, laterTraffic(90)])).toEqual([]);
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
