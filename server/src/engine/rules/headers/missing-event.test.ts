import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-event';

describe('missing-event', () => {
  it.each([
    [
      'SUBSCRIBE',
      request('SUBSCRIBE', 'sip:bob@example.com'),
      '0 error missing-event.missing at SUBSCRIBE sip:bob@example.com SIP/2.0',
    ],
    [
      'NOTIFY',
      request('NOTIFY', 'sip:bob@example.com'),
      '0 error missing-event.missing at NOTIFY sip:bob@example.com SIP/2.0',
    ],
    [
      'PUBLISH',
      request('PUBLISH', 'sip:bob@example.com'),
      '0 error missing-event.missing at PUBLISH sip:bob@example.com SIP/2.0',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['an Event', request('SUBSCRIBE', 'sip:bob@example.com', { headers: ['Event: presence'] })],
    ['the compact form', request('SUBSCRIBE', 'sip:bob@example.com', { headers: ['o: presence'] })],
    ['another method', request('INFO', 'sip:bob@example.com')],
    ['a response', response('200 OK', { method: 'SUBSCRIBE' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, request('SUBSCRIBE', 'sip:bob@example.com'))).toEqual([]);
  });
});
