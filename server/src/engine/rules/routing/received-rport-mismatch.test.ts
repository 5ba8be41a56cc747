import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request, response } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'received-rport-mismatch';
const phone = '203.0.113.5:5062';
const server = '198.51.100.9:5060';

/** A request from `source`, and its response with these parameters of the Via. */
function found(parameters: string, source = phone): readonly string[] {
  const asked = request('OPTIONS', 'sip:bob@example.com', { method: 'OPTIONS' }).replace('host;', '203.0.113.5;rport;');
  const text = response('200 OK', { method: 'OPTIONS' }).replace('host;', `203.0.113.5${parameters};`);
  const trace = traceFromMessages([
    { at: 0, text: asked, source, destination: server },
    { at: 1, text, source: server, destination: source },
  ]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('received-rport-mismatch', () => {
  it('points at an address, and at a port, that the request did not come from', () => {
    expect(found(';received=203.0.113.77;rport=5062')).toEqual([`1 warning ${rule}.address at received=203.0.113.77`]);
    expect(found(';received=203.0.113.5;rport=5060')).toEqual([`1 warning ${rule}.port at rport=5060`]);
    expect(found(';rport=1')).toHaveLength(1);
  });

  it.each(['TCP', 'TLS', 'WS'])('is silent over %s, where the response goes back on the connection', (transport) => {
    const over = (text: string): string => text.replace('/UDP ', `/${transport} `);
    const vias = [';received=203.0.113.77;rport=1', ';received=203.0.113.77;x=",";rport=1'];
    for (const parameters of vias) {
      const trace = traceFromMessages([
        { at: 0, text: over(request('OPTIONS', 'sip:bob@example.com')), source: phone, destination: server },
        {
          at: 1,
          text: over(response('200 OK', { method: 'OPTIONS' })).replace('host;', `203.0.113.5${parameters};`),
          source: server,
          destination: phone,
        },
      ]);
      expect(findingsOf(trace, rule)).toEqual([]);
    }
  });

  it.each([
    ['where both are right', ';received=203.0.113.5;rport=5062', phone],
    ['without a port in the answer', ';received=203.0.113.5;rport', phone],
    ['without either', '', phone],
    ['where the request came from a local address', ';received=203.0.113.77;rport=5062', '10.0.0.7:5062'],
    ['where the answer tells a local address', ';received=10.0.0.7;rport=5062', phone],
  ])('is silent %s', (_what, parameters, source) => {
    expect(found(parameters, source)).toEqual([]);
  });
});
