import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-to';

describe('missing-to', () => {
  it.each([
    [
      'a request',
      without('To', request('BYE', 'sip:bob@example.com')),
      '0 error missing-to.missing at BYE sip:bob@example.com SIP/2.0',
    ],
    ['a response', without('To', response('486 Busy Here')), '0 error missing-to.missing at SIP/2.0 486 Busy Here'],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a To', request('BYE', 'sip:bob@example.com')],
    ['the compact form', request('BYE', 'sip:bob@example.com').replace('To:', 't:')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, without('To', request('BYE', 'sip:bob@example.com')))).toEqual([]);
  });
});
