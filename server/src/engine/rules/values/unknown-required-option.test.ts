import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'unknown-required-option';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('unknown-required-option', () => {
  it('points at each option that nobody has registered', () => {
    expect(foundIn(invite('Require: 100rel, x-fast', 'Proxy-Require: vendor.firewall'), rule)).toEqual([
      `0 information ${rule}.found at x-fast`,
      `0 information ${rule}.found at vendor.firewall`,
    ]);
  });

  it.each([
    ['Require: x-fast, timer', 'Require: timer\r\n'],
    ['Require: timer, x-fast', 'Require: timer\r\n'],
  ])('takes it out of %s', (before, after) => {
    expect(fixedBy(invite(before), rule)).toBe(invite(before).replace(`${before}\r\n`, after));
  });

  it('takes the whole header field away where nothing else is in it', () => {
    expect(fixedBy(invite('Require: x-fast'), rule)).toBe(invite());
  });

  it.each([
    ['registered options in other letters', invite('Require: 100REL, Timer')],
    ['what is only supported', invite('Supported: x-fast')],
    ['a response', response('200 OK', { headers: ['Require: x-fast'] })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });
});
