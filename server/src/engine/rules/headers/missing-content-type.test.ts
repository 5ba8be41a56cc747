import { describe, expect, it } from 'vitest';
import { toldOf } from '../../testing/told-of.ts';
import { findingsOf } from '../../testing/findings-of.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'missing-content-type';

describe('missing-content-type', () => {
  it.each([
    [
      'a body',
      request('MESSAGE', 'sip:bob@example.com', { body: 'Hello' }),
      '0 error missing-content-type.missing at MESSAGE sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['no body', request('MESSAGE', 'sip:bob@example.com')],
    ['a type', request('MESSAGE', 'sip:bob@example.com', { headers: ['Content-Type: text/plain'], body: 'Hello' })],
    ['the compact form', request('MESSAGE', 'sip:bob@example.com', { headers: ['c: text/plain'], body: 'Hello' })],
    ['a length of 0', request('MESSAGE', 'sip:bob@example.com', { body: 'Hello' }).replace('Length: 5', 'Length: 0')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it.each([
    ['v=0\r\ns=-\r\n', 'Content-Type: application/sdp', true],
    ['Hello', 'Content-Type: text/plain', false],
  ])('the fix knows what a body looks like: %j', (body, line, isPreferred) => {
    const [finding] = findingsOf(traceFromMessages([{ text: request('INFO', 'sip:bob@example.com', { body }) }]), rule);
    const [fix] = finding?.remedies ?? [];
    expect(fix).toMatchObject({ edits: [{ newText: `${line}\r\n` }], isPreferred });
  });
});
