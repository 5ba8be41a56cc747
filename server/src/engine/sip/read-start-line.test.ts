import { describe, expect, it } from 'vitest';
import { readStartLine } from './read-start-line.ts';

describe('readStartLine', () => {
  it('reads a request line with its places', () => {
    expect(readStartLine('INVITE sip:bob@example.com SIP/2.0', 10)).toEqual({
      kind: 'request',
      method: 'INVITE',
      methodSpan: { start: 10, end: 16 },
      requestUri: 'sip:bob@example.com',
      requestUriSpan: { start: 17, end: 36 },
      version: 'SIP/2.0',
      span: { start: 10, end: 44 },
    });
  });

  it('reads a status line with its places', () => {
    expect(readStartLine('SIP/2.0 301 Moved Permanently', 5)).toEqual({
      kind: 'response',
      version: 'SIP/2.0',
      status: 301,
      statusSpan: { start: 13, end: 16 },
      reason: 'Moved Permanently',
      reasonSpan: { start: 17, end: 34 },
      span: { start: 5, end: 34 },
    });
  });

  it.each([
    ['INVITE  sip:bob@example.com   SIP/2.0', 'sip:bob@example.com', 'SIP/2.0'],
    ['INVITE sip:bob@example.com; lr SIP/2.0', 'sip:bob@example.com; lr', 'SIP/2.0'],
    ['INVITE <sip:bob@example.com> sip/2.0  ', '<sip:bob@example.com>', 'sip/2.0'],
    ['invite\tsip:bob@example.com\tSIP/7.0', 'sip:bob@example.com', 'SIP/7.0'],
  ])('tolerates %j', (line, requestUri, version) => {
    expect(readStartLine(line, 0)).toMatchObject({ kind: 'request', requestUri, version });
  });

  it.each([
    ['SIP/2.0 200', 200, ''],
    ['SIP/2.0  486   Busy  Here ', 486, 'Busy  Here'],
    ['SIP/2.0 4294967301 better not break the receiver', 4294967301, 'better not break the receiver'],
    ['sip/2.0 404 Not Found', 404, 'Not Found'],
    ['SIP/3.0 999 ', 999, ''],
  ])('reads %j', (line, status, reason) => {
    expect(readStartLine(line, 0)).toMatchObject({ kind: 'response', status, reason });
  });

  it.each([
    '',
    'INVITE SIP/2.0',
    'INVITE sip:bob@example.com',
    'INVITE sip:bob@example.com HTTP/1.1',
    'HTTP/1.1 301 Moved Permanently',
    'SIP/2.0 99 Low',
    'SIP/2.0 OK',
    'SIP/2.0 301Moved',
    'SIP/2.0',
    '(INVITE) sip:bob@example.com SIP/2.0',
  ])('calls %j malformed and keeps it', (line) => {
    expect(readStartLine(line, 3)).toEqual({ kind: 'malformed', text: line, span: { start: 3, end: 3 + line.length } });
  });
});
