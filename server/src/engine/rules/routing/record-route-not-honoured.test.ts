import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request, response, type Parts } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'record-route-not-honoured';
const recordRoute = 'Record-Route: <sip:p.example.com;lr>';
const route = 'Route: <sip:p.example.com;lr>';

function answer(parts: Parts = {}): string {
  return response('200 OK', { headers: [recordRoute], ...parts });
}

function later(method: string, parts: Parts = {}): string {
  return request(method, 'sip:bob@192.0.2.20', { toTag: 'callee', vias: ['2'], cseq: 2, ...parts });
}

function found(...texts: readonly string[]): readonly string[] {
  const trace = traceFromMessages([request('INVITE', 'sip:bob@example.com'), ...texts].map((text) => ({ text })));
  return briefly(trace, findingsOf(trace, rule));
}

describe('record-route-not-honoured', () => {
  it.each(['ACK', 'BYE', 'INVITE'])('points at a %s of the caller without Route', (method) => {
    expect(found(answer(), later(method))).toEqual([`2 error ${rule}.found at ${method}`]);
  });

  it('says it once for a dialog', () => {
    expect(found(answer(), answer(), later('ACK'), later('BYE'))).toHaveLength(1);
  });

  it.each([
    ['a request with Route', [answer(), later('BYE', { headers: [route] })]],
    ['an answer without Record-Route', [response('200 OK'), later('BYE')]],
    ['an answer that a proxy passes on', [answer({ vias: ['p', '1'] }), later('BYE')]],
    ['a request that a proxy passes on', [answer(), later('BYE', { vias: ['q', '2'] })]],
    ['another dialog', [answer(), later('BYE', { toTag: 'other' })]],
    ['a request of another host', [answer(), later('BYE').replace('UDP host', 'UDP elsewhere')]],
    ['a CANCEL', [answer(), later('CANCEL')]],
    [
      'an answer inside the dialog, which leaves the route as it is',
      [
        response('200 OK'),
        later('INVITE', { vias: ['r'] }),
        answer({ vias: ['r'], cseq: 2 }),
        later('BYE', { vias: ['s'], cseq: 3 }),
      ],
    ],
    ['a request before the answer', [later('BYE'), answer()]],
    ['an answer to another method', [answer({ method: 'OPTIONS' }), later('BYE')]],
  ])('is silent for %s', (_what, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});
