import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

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
});
