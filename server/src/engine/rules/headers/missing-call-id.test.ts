import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-call-id';

describe('missing-call-id', () => {
  it.each([
    [
      'a request',
      without('Call-ID', request('REGISTER', 'sip:example.com')),
      '0 error missing-call-id.missing at REGISTER sip:example.com SIP/2.0',
    ],
    ['a response', without('Call-ID', response('200 OK')), '0 error missing-call-id.missing at SIP/2.0 200 OK'],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a Call-ID', request('REGISTER', 'sip:example.com')],
    ['the compact form', request('REGISTER', 'sip:example.com').replace('Call-ID:', 'i:')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, without('Call-ID', request('REGISTER', 'sip:example.com')))).toEqual([]);
  });
});
