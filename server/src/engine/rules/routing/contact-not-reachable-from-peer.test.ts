import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'contact-not-reachable-from-peer';
const server = '198.51.100.9:5060';

function found(contact: string, source = '203.0.113.5:5060', ...headers: readonly string[]): readonly string[] {
  const text = request('INVITE', 'sip:bob@example.com', { headers: [`Contact: ${contact}`, ...headers] });
  const trace = traceFromMessages([{ at: 0, text, source, destination: server }]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('contact-not-reachable-from-peer', () => {
  it('points at the local address in what came from a public one', () => {
    expect(found('<sip:alice@192.168.0.10>')).toEqual([`0 information ${rule}.found at 192.168.0.10`]);
  });

  it.each([
    ['where the sender is local, too', '<sip:alice@192.168.0.10>', '192.168.0.10:5060'],
    ['for the address that it came from', '<sip:alice@203.0.113.5>', '203.0.113.5:5060'],
    ['for an alias', '<sip:alice@192.168.0.10;alias=203.0.113.5~5060~1>', '203.0.113.5:5060'],
  ])('is silent %s', (_what, contact, source) => {
    expect(found(contact, source)).toEqual([]);
  });

  it('is silent where requests go back by a proxy', () => {
    expect(found('<sip:alice@10.0.0.7>', '203.0.113.5:5060', 'Record-Route: <sip:203.0.113.5;lr>')).toEqual([]);
  });

  const [nat, peer] = ['203.0.113.5:5060', '198.51.100.20:5060'];
  const invite = (contact: string): string =>
    request('INVITE', 'sip:bob@example.com', { headers: [`Contact: ${contact}`] });
  const first = { at: 0, text: invite('<sip:alice@10.0.0.7>'), source: nat, destination: server };
  const behind = (next: Step): number => findingsOf(traceFromMessages([first, next]), rule).length;

  it('is silent where a later request of the dialog comes to the sender all the same', () => {
    const text = request('BYE', 'sip:alice@10.0.0.7', { toTag: 'callee', cseq: 9 });
    expect(behind({ at: 9, text, source: server, destination: nat })).toBe(0);
    expect(behind({ at: 9, text, source: server, destination: peer })).toBe(1);
    expect(
      behind({ at: 9, text: request('BYE', 'sip:alice@10.0.0.7', { cseq: 9 }), source: server, destination: nat }),
    ).toBe(1);
  });

  it('is silent where a server passes it on with another Contact', () => {
    const passed = (contact: string): Step => ({ at: 1, text: invite(contact), source: server, destination: peer });
    expect(behind(passed('<sip:alice@203.0.113.5:5060>'))).toBe(0);
    expect(behind(passed('<sip:alice@10.0.0.7;alias=203.0.113.5~5060~1>'))).toBe(0);
    expect(behind(passed('<sip:alice@10.0.0.7>'))).toBe(2);
    expect(behind({ ...first, at: 1 })).toBe(2);
  });
});
