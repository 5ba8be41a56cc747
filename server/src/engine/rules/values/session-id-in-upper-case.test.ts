import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'session-id-in-upper-case';
const digits = 'ab30317f1a784dc48ff824d0d3715d86';
const upper = digits.toUpperCase();

function invite(value: string): string {
  return request('INVITE', 'sip:bob@example.com', { headers: [`Session-ID: ${value}`] });
}

describe('session-id-in-upper-case', () => {
  it.each([upper, `${digits};remote=${upper}`])('points at the identifier in %s, and writes it small', (value) => {
    expect(foundIn(invite(value), rule)).toEqual([`0 information ${rule}.found at ${upper}`]);
    expect(fixedBy(invite(value), rule)).toBe(invite(value.toLowerCase()));
  });

  it.each([`${digits};remote=${digits}`, `${digits};Logme`, upper.slice(1)])('is silent for %s', (value) => {
    expect(foundIn(invite(value), rule)).toEqual([]);
  });
});
