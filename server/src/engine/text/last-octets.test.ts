import { expect, test } from 'vitest';
import { lastOctets } from './last-octets.ts';

function lastChars(pattern: RegExp): string | undefined {
  const octets = lastOctets(pattern);
  return octets && Array.from(octets, (is, octet) => (is === 1 ? String.fromCharCode(octet) : '')).join('');
}

test('the octets in which a match may end are told', () => {
  expect(lastChars(/^a(?:bc| d{0,2}|e:) *$/)).toBe(' :cd');
  expect(lastChars(/x(?: --->|:) *$/)).toBe(' :>');
  expect(lastChars(/^--(?<end>[xy]+)?$/i)).toBe('-XYxy');
  expect(lastChars(/[^]$/)?.length).toBe(256);
});

test('a pattern that may end before its text, or match nothing, tells no octet', () => {
  for (const pattern of [/a/, /a$|b/, /(?:a$|b$)/, /a*$/, /$/, /(a)\1$/]) expect(lastOctets(pattern)).toBeUndefined();
});
