import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'bad-session-id';
const digits = 'ab30317f1a784dc48ff824d0d3715d86';
const uuid = 'ab30317f-1a78-4dc4-8ff8-24d0d3715d86';

function invite(value: string): string {
  return request('INVITE', 'sip:bob@example.com', { headers: [`Session-ID: ${value}`] });
}

describe('bad-session-id', () => {
  it.each([uuid, digits.slice(1), `x${digits.slice(1)}`])('points at %s', (value) => {
    expect(foundIn(invite(value), rule)).toEqual([`0 warning ${rule}.found at ${value}`]);
  });

  it('takes the hyphens out of a UUID, and leaves alone what is none', () => {
    expect(fixedBy(invite(`${uuid};remote=${digits}`), rule)).toBe(invite(`${digits};remote=${digits}`));
    expect(fixedBy(invite('session-1'), rule)).toBeUndefined();
  });

  it.each([digits, `${digits};remote=${digits}`, digits.toUpperCase()])('is silent for %s', (value) => {
    expect(foundIn(invite(value), rule)).toEqual([]);
  });
});
