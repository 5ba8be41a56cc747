import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

const rule = 'redirect-to-itself';

function check(target: string, contacts: readonly string[]): readonly string[] {
  const trace = traceFromMessages([ask(0, target), answer(1, '302 Moved Temporarily', contacts)]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('redirect-to-itself', () => {
  it.each([
    ['sip:bob@example.com', 'sip:bob@EXAMPLE.com'],
    ['sip:bob@example.com;lr', 'sip:%62ob@example.com;lr'],
    ['tel:+815012345678', 'tel:+81-50-1234-5678'],
    ['sip:bob@[2001:db8::1]', 'sip:bob@[2001:DB8:0::1]'],
  ])('calls %s to %s an error', (target, contact) => {
    expect(check(target, [`<${contact}>`])).toEqual([`1 error ${rule}.equal at ${contact}`]);
  });

  it('says of a 305 that it names no proxy', () => {
    const steps = [ask(0, 'sip:bob@example.com'), answer(1, '305 Use Proxy', ['<sip:bob@example.com>'])];
    const trace = traceFromMessages(steps);
    expect(briefly(trace, findingsOf(trace, rule))).toEqual([`1 error ${rule}.no-proxy at sip:bob@example.com`]);
  });

  it.each([
    ['sip:bob@example.com', 'sip:bob@example.com:5060', 'port'],
    ['sips:bob@example.com:5061', 'sips:bob@example.com', 'port'],
    ['sip:bob@example.com', 'sip:bob@example.com;transport=udp', 'transport'],
  ])('warns of %s to %s, the same place in practice', (target, contact, part) => {
    expect(check(target, [`<${contact}>`])).toEqual([`1 warning ${rule}.near-equal at ${contact}`]);
    const steps = [ask(0, target), answer(1, '302 Moved Temporarily', [`<${contact}>`])];
    expect(findingsOf(traceFromMessages(steps), rule)[0]?.args['part']).toBe(part);
  });

  it.each([
    ['sip:+81501@example.com', 'sip:+81501;npdi;rn=+81502@example.com'],
    ['sip:bob@example.com', 'sip:bob@example.com;npdi'],
    ['sip:bob@example.com', 'sip:bob@example.com;rn=+81502'],
    ['sip:bob@example.com', 'sip:bob@example.com;tgrp=b;trunk-context=c'],
    ['sip:bob@example.com', 'sip:bob@example.com;cause=302'],
    ['sip:bob@example.com', 'sip:bob@example.com;maddr=192.0.2.4'],
    ['sip:bob@example.com', 'sip:bob@example.com;transport=tcp'],
    ['sip:bob@example.com', 'sips:bob@example.com'],
    ['sip:bob@example.com', 'sip:Bob@example.com'],
    ['sip:bob@example.com', 'sip:bob@example.com:5070'],
    ['sip:bob@example.com', 'tel:+81501'],
  ])('is silent for %s to %s', (target, contact) => {
    expect(check(target, [`<${contact}>`])).toEqual([]);
  });

  it('finds the one Contact among others, and is silent without the request', () => {
    const contacts = ['<sip:carol@example.com>', '<sip:bob@example.com>;q=0.1'];
    expect(check('sip:bob@example.com', contacts)).toEqual([`1 error ${rule}.equal at sip:bob@example.com`]);
    const alone = traceFromMessages([answer(1, '302 Moved Temporarily', contacts)]);
    expect(findingsOf(alone, rule)).toEqual([]);
  });

  it('compares on the hop where the 3xx was made, not where the caller stands', () => {
    const [alice, proxy, server] = ['192.0.2.10:5060', '192.0.2.1:5060', '192.0.2.2:5060'];
    const headers = ['Contact: <sip:bob@example.com>'];
    const both = { vias: ['p', '1'] };
    const trace = traceFromMessages([
      { at: 0, source: alice, destination: proxy, text: request('INVITE', 'sip:bob@example.com') },
      { at: 0.1, source: proxy, destination: server, text: request('INVITE', 'sip:bob@inside.example.com', both) },
      { at: 0.2, source: server, destination: proxy, text: response('302 Moved Temporarily', { ...both, headers }) },
      { at: 0.3, source: proxy, destination: alice, text: response('302 Moved Temporarily', { headers }) },
    ]);
    expect(findingsOf(trace, rule)).toEqual([]);
  });
});
