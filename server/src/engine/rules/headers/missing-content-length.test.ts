import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'missing-content-length';

describe('missing-content-length', () => {
  it.each([
    [
      'TCP in the top Via',
      without('Content-Length', request('OPTIONS', 'sip:bob@example.com', { transport: 'TCP' })),
      '0 error missing-content-length.missing at OPTIONS sip:bob@example.com SIP/2.0',
    ],
    [
      'TLS',
      without('Content-Length', request('OPTIONS', 'sip:bob@example.com', { transport: 'TCP' })).replace('TCP', 'TLS'),
      '0 error missing-content-length.missing at OPTIONS sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a length', request('OPTIONS', 'sip:bob@example.com', { transport: 'TCP' })],
    [
      'the compact form',
      request('OPTIONS', 'sip:bob@example.com', { transport: 'TCP' }).replace('Content-Length', 'l'),
    ],
    ['UDP', without('Content-Length', request('OPTIONS', 'sip:bob@example.com'))],
    [
      'WebSocket',
      without('Content-Length', request('OPTIONS', 'sip:bob@example.com', { transport: 'TCP' })).replace('TCP', 'WSS'),
    ],
    ['no Via', without('Via', without('Content-Length', request('OPTIONS', 'sip:bob@example.com')))],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('OPTIONS', 'sip:bob@example.com', { transport: 'TCP' }))).toEqual([]);
  });
});
