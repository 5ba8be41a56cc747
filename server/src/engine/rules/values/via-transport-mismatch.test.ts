import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { alice, server } from '../../testing/redirect-steps.ts';
import { request, response } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'via-transport-mismatch';
const uri = 'sip:bob@example.com';

function found(via: string, used: 'UDP' | 'TCP', text = request('OPTIONS', uri)): readonly string[] {
  const step = { at: 0, source: alice, destination: server, transport: used };
  const trace = traceFromMessages([{ ...step, text: text.replace('SIP/2.0/UDP', `SIP/2.0/${via}`) }]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('via-transport-mismatch', () => {
  it.each([
    ['TCP', 'UDP'],
    ['WS', 'UDP'],
    ['UDP', 'TCP'],
    ['udp', 'TCP'],
  ] as const)('finds %s in the Via of what went over %s', (via, used) => {
    expect(found(via, used)).toEqual([`0 warning ${rule}.found at ${via}`]);
  });

  it.each([
    ['UDP', 'UDP'],
    ['udp', 'UDP'],
    ['TCP', 'TCP'],
    ['TLS', 'TCP'],
    ['WSS', 'TCP'],
    ['X-CARRIER', 'TCP'],
  ] as const)('lets %s over %s pass', (via, used) => {
    expect(found(via, used)).toEqual([]);
  });

  it('says nothing of responses, and nothing where the log does not tell', () => {
    expect(found('TCP', 'UDP', response('200 OK'))).toEqual([]);
    const bare = traceFromMessages([{ text: request('OPTIONS', uri).replace('2.0/UDP', '2.0/TCP') }]);
    expect(findingsOf(bare, rule)).toEqual([]);
  });
});
