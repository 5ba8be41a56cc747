import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-refer-to';

describe('missing-refer-to', () => {
  it.each([
    [
      'REFER',
      request('REFER', 'sip:bob@example.com'),
      '0 error missing-refer-to.missing at REFER sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', request('REFER', 'sip:bob@example.com', { headers: ['Refer-To: <sip:carol@example.com>'] })],
    ['the compact form', request('REFER', 'sip:bob@example.com', { headers: ['r: <sip:carol@example.com>'] })],
    ['another method', request('INVITE', 'sip:bob@example.com')],
    ['a response', response('202 Accepted', { method: 'REFER' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('REFER', 'sip:bob@example.com'))).toEqual([]);
  });
});
