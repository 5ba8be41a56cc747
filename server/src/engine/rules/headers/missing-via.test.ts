import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-via';

describe('missing-via', () => {
  it.each([
    [
      'a request',
      without('Via', request('INVITE', 'sip:bob@example.com')),
      '0 error missing-via.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    ['a response', without('Via', response('200 OK')), '0 error missing-via.missing at SIP/2.0 200 OK'],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it('writes the transport of the Request-URI', () => {
    expect(fixedBy(without('Via', request('INVITE', 'sip:bob@example.com')), rule)).toContain('Via: SIP/2.0/UDP ');
    expect(fixedBy(without('Via', request('INVITE', 'sips:bob@example.com')), rule)).toContain('Via: SIP/2.0/TLS ');
  });

  it.each([
    ['a Via', request('INVITE', 'sip:bob@example.com')],
    ['the compact form', request('INVITE', 'sip:bob@example.com').replace('Via:', 'v:')],
    ['a Via that says nothing is there', request('INVITE', 'sip:bob@example.com').replace(/Via: [^\r]*/, 'Via:')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, without('Via', request('INVITE', 'sip:bob@example.com')))).toEqual([]);
  });
});
