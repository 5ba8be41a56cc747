import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { documentText } from '../text/text-source.ts';
import { isToPlainSipUri, isToUser, userNumber, userNumberOf } from './target-user.ts';

const withUser: readonly (readonly [target: string, user: string])[] = [
  ['sip:bob@example.com', 'bob'],
  ['sip:bob@example.com:5060;transport=udp', 'bob'],
  ['sip:+1-555.0100@192.0.2.1', '+1-555.0100'],
  ['sips:bob@example.com', 'bob'],
  ['SIP:bob@example.com', 'bob'],
  ['sip:bob:secret@example.com', 'bob'],
  ['sip:100;phone-context=example.com@192.0.2.1', '100;phone-context=example.com'],
  ['sip:b%6Fb@example.com', 'b%6Fb'],
  ['sip:bob@[2001:db8::1]:5060', 'bob'],
  ['sip:bob@example.com?Subject=x', 'bob'],
];
const withoutUser = ['sip:example.com', 'sip:192.0.2.1;lr', 'urn:service:sos'];

function traceOf(target: string, end: string): ReturnType<typeof analyse> {
  const lines = [`INVITE ${target} SIP/2.0`, 'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1', 'Call-ID: 1', '', ''];
  return analyse(documentText(lines.join(end)));
}

describe('the user whom a request is for', () => {
  it.each(withUser)('is told of %s', (target, user) => {
    for (const trace of [traceOf(target, '\r\n'), traceOf(target, '\\r\\n')]) {
      expect(trace.count).toBe(1);
      expect(isToUser(trace, 0, user)).toBe(true);
      expect(isToUser(trace, 0, `${user}x`)).toBe(false);
      expect(userNumber(trace, 0)).toBe(userNumberOf(user));
    }
  });

  it.each(withoutUser)('is nobody in %s', (target) => {
    for (const trace of [traceOf(target, '\r\n'), traceOf(target, '\\r\\n')]) {
      expect(trace.count).toBe(1);
      expect(userNumber(trace, 0)).toBe(0);
    }
  });

  it.each([
    ['sip:bob@example.com', true],
    ['sip:example.com', true],
    ['tel:+15550100', false],
    ['urn:service:sos', false],
  ])('leaves no doubt that %s is a sip URI or may be none', (target, isPlain) => {
    expect(isToPlainSipUri(traceOf(target, '\r\n'), 0)).toBe(isPlain);
  });

  it('has another number than others', () => {
    expect(userNumber(traceOf('sip:alice@example.com', '\r\n'), 0)).not.toBe(userNumberOf('bob'));
  });
});
