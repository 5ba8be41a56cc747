import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request, response } from '../../testing/sip-text.ts';
import { traceFromMessages, traceFromOwner } from '../../testing/trace-from-messages.ts';

const rule = 'private-contact';
const inside = '192.168.0.10:5060';
const outside = '203.0.113.5:5060';

function invite(contact: string, ...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers: [`Contact: ${contact}`, ...headers] });
}

function found(text: string, source = inside, destination = outside): readonly string[] {
  const trace = traceFromMessages([{ at: 0, text, source, destination }]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('private-contact', () => {
  it.each([
    ['<sip:alice@192.168.0.10>', '192.168.0.10'],
    ['<sip:alice@10.0.0.7:5080;transport=tcp>', '10.0.0.7'],
    ['sip:172.16.0.1', '172.16.0.1'],
    ['<sip:alice@[fd00::1]>', '[fd00::1]'],
  ])('points at the host of %s that goes to a public address', (contact, host) => {
    expect(found(invite(contact))).toEqual([`0 information ${rule}.found at ${host}`]);
  });

  it('looks at the 2xx of a call, too, and at a log that names only the peer', () => {
    const ok = response('200 OK', { headers: ['Contact: <sip:bob@10.0.0.7>'] });
    expect(found(ok)).toHaveLength(1);
    const step = { at: 0, text: invite('<sip:alice@10.0.0.7>'), source: inside, destination: outside };
    expect(findingsOf(traceFromOwner(inside, [step]), rule)).toHaveLength(1);
  });

  it.each([
    ['a public address', invite('<sip:alice@198.51.100.7>')],
    ['a name', invite('<sip:alice@phone.example.com>')],
    ['the way of a proxy', invite('<sip:alice@10.0.0.7>', 'Record-Route: <sip:203.0.113.9;lr>')],
    ['a flow that is kept open', invite('<sip:alice@10.0.0.7;ob>')],
    ['a provisional response', response('180 Ringing', { headers: ['Contact: <sip:bob@10.0.0.7>'] })],
    ['a REGISTER', request('REGISTER', 'sip:example.com', { headers: ['Contact: <sip:alice@10.0.0.7>'] })],
  ])('is silent for %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is silent where both sides are local, where the source is public, and where nobody knows', () => {
    const text = invite('<sip:alice@192.168.0.10>');
    expect(found(text, inside, '10.9.9.9:5060')).toEqual([]);
    expect(found(text, outside, '198.51.100.9:5060')).toEqual([]);
    expect(findingsOf(traceFromMessages([{ text }]), rule)).toEqual([]);
  });
});
