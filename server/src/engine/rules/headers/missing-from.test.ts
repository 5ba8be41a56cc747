import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-from';

describe('missing-from', () => {
  it.each([
    [
      'a request',
      without('From', request('INVITE', 'sip:bob@example.com')),
      '0 error missing-from.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    ['a response', without('From', response('180 Ringing')), '0 error missing-from.missing at SIP/2.0 180 Ringing'],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a From', request('INVITE', 'sip:bob@example.com')],
    ['the compact form', request('INVITE', 'sip:bob@example.com').replace('From:', 'f:')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, without('From', request('INVITE', 'sip:bob@example.com')))).toEqual([]);
  });
});
