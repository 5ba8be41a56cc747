import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'missing-date';

describe('missing-date', () => {
  it.each([
    [
      'an INVITE that is signed',
      request('INVITE', 'sip:bob@example.com', { headers: ['Identity: a.b.c'] }),
      '0 warning missing-date.missing at INVITE sip:bob@example.com SIP/2.0',
    ],
    [
      'the compact name',
      request('MESSAGE', 'sip:bob@example.com', { headers: ['y: a.b.c'] }),
      '0 warning missing-date.missing at MESSAGE sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    [
      'a Date',
      request('INVITE', 'sip:bob@example.com', { headers: ['Identity: a.b.c', 'Date: Thu, 01 Jan 2026 00:00:00 GMT'] }),
    ],
    ['nothing is signed', request('INVITE', 'sip:bob@example.com')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('INVITE', 'sip:bob@example.com', { headers: ['Identity: a.b.c'] }))).toEqual([]);
  });
});
