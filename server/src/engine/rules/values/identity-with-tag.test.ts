import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'identity-with-tag';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('identity-with-tag', () => {
  it.each([
    ['P-Asserted-Identity: "A" <sip:alice@example.com>;tag=1', 'tag=1'],
    ['P-Preferred-Identity: <sip:alice@example.com>;x=y', 'x=y'],
    ['P-Asserted-Identity: sip:alice@example.com;tag=1', 'tag=1'],
    ['P-Asserted-Identity: <tel:+15551234>, <sip:alice@example.com>;tag=2', 'tag=2'],
  ])('finds the parameter in %s', (line, place) => {
    expect(foundIn(invite(line), rule)).toEqual([`0 warning ${rule}.found at ${place}`]);
  });

  it.each([
    ['<sip:alice@example.com>;tag=1;x=y', '<sip:alice@example.com>'],
    ['sip:alice@example.com;user=phone;tag=1', 'sip:alice@example.com;user=phone'],
  ])('makes of %s what it should be', (before, after) => {
    const text = invite(`P-Asserted-Identity: ${before}`);
    expect(fixedBy(text, rule)).toBe(text.replace(before, after));
  });

  it.each([
    ['P-Asserted-Identity: <sip:+15551234@example.com;user=phone>'],
    ['P-Asserted-Identity: sip:+15551234@example.com;user=phone'],
    ['Remote-Party-ID: <sip:alice@example.com>;party=calling'],
  ])('is silent for %s', (line) => {
    expect(foundIn(invite(line), rule)).toEqual([]);
  });
});
