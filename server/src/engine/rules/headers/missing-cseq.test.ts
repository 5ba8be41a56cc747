import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-cseq';

describe('missing-cseq', () => {
  it.each([
    [
      'a request',
      without('CSeq', request('INVITE', 'sip:bob@example.com')),
      '0 error missing-cseq.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    [
      'a response',
      without('CSeq', response('301 Moved Permanently')),
      '0 error missing-cseq.missing at SIP/2.0 301 Moved Permanently',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a CSeq', request('INVITE', 'sip:bob@example.com')],
    ['a CSeq that cannot be read is there', request('INVITE', 'sip:bob@example.com').replace('1 INVITE', 'one')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, without('CSeq', request('INVITE', 'sip:bob@example.com')))).toEqual([]);
  });
});
