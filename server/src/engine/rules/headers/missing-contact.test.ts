import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-contact';

describe('missing-contact', () => {
  it.each([
    [
      'an INVITE',
      request('INVITE', 'sip:bob@example.com'),
      '0 error missing-contact.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    [
      'a re-INVITE, whose dialog has one',
      request('INVITE', 'sip:bob@example.com', { toTag: 'b' }),
      '0 warning missing-contact.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    [
      'an INVITE of RFC 2543',
      request('INVITE', 'sip:bob@example.com').replace('z9hG4bK', ''),
      '0 warning missing-contact.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    [
      'a REFER',
      request('REFER', 'sip:bob@example.com'),
      '0 error missing-contact.missing at REFER sip:bob@example.com SIP/2.0',
    ],
    ['a 200 to INVITE', response('200 OK'), '0 error missing-contact.missing at SIP/2.0 200 OK'],
    [
      'a 202 to REFER',
      response('202 Accepted', { method: 'REFER' }),
      '0 information missing-contact.missing at SIP/2.0 202 Accepted',
    ],
    [
      'a reliable 183',
      response('183 Session Progress', { headers: ['Require: 100rel', 'RSeq: 1'] }),
      '0 warning missing-contact.missing at SIP/2.0 183 Session Progress',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a Contact', request('INVITE', 'sip:bob@example.com', { headers: ['Contact: <sip:alice@192.0.2.1>'] })],
    ['the compact form', request('INVITE', 'sip:bob@example.com', { headers: ['m: <sip:alice@192.0.2.1>'] })],
    ['a 180', response('180 Ringing')],
    ['a 301', response('301 Moved Permanently')],
    ['a 200 to BYE', response('200 OK', { method: 'BYE' })],
    ['BYE', request('BYE', 'sip:bob@example.com')],
    ['ACK', request('ACK', 'sip:bob@example.com')],
    ['CANCEL', request('CANCEL', 'sip:bob@example.com')],
    ['REGISTER', request('REGISTER', 'sip:bob@example.com')],
    ['OPTIONS', request('OPTIONS', 'sip:bob@example.com')],
    ['MESSAGE', request('MESSAGE', 'sip:bob@example.com')],
    ['PRACK', request('PRACK', 'sip:bob@example.com')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('INVITE', 'sip:bob@example.com'))).toEqual([]);
  });
});
