import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'route-without-lr';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('route-without-lr', () => {
  it.each([
    ['Route: <sip:p1.example.com>', 'sip:p1.example.com'],
    ['Record-Route: <sip:p1.example.com;lr>, <sip:p2.example.com;transport=tcp>', 'sip:p2.example.com;transport=tcp'],
  ])('points at the URI in %s', (line, uri) => {
    expect(foundIn(invite(line), rule)).toEqual([`0 warning ${rule}.found at ${uri}`]);
  });

  it('looks at the Service-Route of a response, which is not repeated', () => {
    const headers = ['Service-Route: <sip:p1.example.com>', 'Record-Route: <sip:p2.example.com>'];
    const text = response('200 OK', { method: 'REGISTER', headers });
    expect(foundIn(text, rule)).toEqual([`0 warning ${rule}.found at sip:p1.example.com`]);
  });

  it('puts it behind the other parameters', () => {
    const text = invite('Route: <sip:p1.example.com;transport=tcp>');
    expect(fixedBy(text, rule)).toBe(text.replace('=tcp>', '=tcp;lr>'));
  });

  it('writes the brackets without which it would stand outside of the URI', () => {
    const text = invite('Route: sip:p1.example.com');
    expect(fixedBy(text, rule)).toBe(invite('Route: <sip:p1.example.com;lr>'));
  });

  it.each([
    'Route: <sip:p1.example.com;lr>',
    'Route: <sip:p1.example.com;LR=on;ftag=1>, <sip:p2.example.com;lr>',
    'Route: <sip:p1.example.com>;lr',
    'Route: <tel:+15551234>',
    'Path: <sip:p1.example.com>',
  ])('is silent for %s', (line) => {
    expect(foundIn(invite(line), rule)).toEqual([]);
  });
});
