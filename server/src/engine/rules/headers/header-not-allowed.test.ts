import { describe, expect, it } from 'vitest';
import { request, response } from '../../testing/sip-text.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { findingsOf } from '../../testing/findings-of.ts';
import { toldOf } from '../../testing/told-of.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'header-not-allowed';

describe('header-not-allowed', () => {
  it.each([
    ['Contact in BYE', request('BYE', 'sip:bob@example.com', { headers: ['m: <sip:a@192.0.2.1>'] }), 'in-request at m'],
    [
      'Server in a request',
      request('INVITE', 'sip:bob@example.com', { headers: ['Server: a'] }),
      'in-request at Server',
    ],
    ['Route in a response', response('200 OK', { headers: ['Route: <sip:192.0.2.1;lr>'] }), 'in-response at Route'],
    [
      'Content-Type in a response to CANCEL',
      response('200 OK', { method: 'CANCEL', headers: ['c: text/plain'] }),
      'in-response at c',
    ],
  ])('speaks at the name: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([`0 warning header-not-allowed.${told}`]);
  });

  it.each([
    [
      'what the method has',
      request('INVITE', 'sip:bob@example.com', { headers: ['Contact: <sip:a@192.0.2.1>', 'Subject: a'] }),
    ],
    [
      'a header field without a table',
      request('BYE', 'sip:bob@example.com', { headers: ['Reason: Q.850;cause=16', 'X-Own: a'] }),
    ],
    ['a method without a table', request('PING', 'sip:bob@example.com', { headers: ['Contact: <sip:a@192.0.2.1>'] })],
    [
      'what the status asks for',
      response('423 Interval Too Brief', { method: 'OPTIONS', headers: ['Min-Expires: 60'] }),
    ],
    ['what another code has', response('180 Ringing', { headers: ['Supported: timer'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('tells several lines of one name once', () => {
    const text = response('200 OK', {
      headers: ['Route: <sip:192.0.2.1;lr>', 'Server: a', 'Route: <sip:192.0.2.2;lr>'],
    });
    expect(toldOf(rule, text)).toEqual(['0 warning header-not-allowed.in-response at Route']);
    expect(fixedBy(text, rule)).toBe(response('200 OK', { headers: ['Server: a'] }));
  });

  it('is silent outside the profile strict', () => {
    const text = request('BYE', 'sip:bob@example.com', { headers: ['Contact: <sip:a@192.0.2.1>'] });
    expect(findingsOf(traceFromMessages([{ text }]), rule)).toEqual([]);
  });
});
