import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-rack';

describe('missing-rack', () => {
  it.each([
    [
      'PRACK',
      request('PRACK', 'sip:bob@example.com'),
      '0 error missing-rack.missing at PRACK sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', request('PRACK', 'sip:bob@example.com', { headers: ['RAck: 1 1 INVITE'] })],
    ['another method', request('ACK', 'sip:bob@example.com')],
    ['a response', response('200 OK', { method: 'PRACK' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('PRACK', 'sip:bob@example.com'))).toEqual([]);
  });
});
