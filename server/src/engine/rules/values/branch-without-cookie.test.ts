import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'branch-without-cookie';
const old = request('INVITE', 'sip:bob@example.com').replace('z9hG4bK1', 'abc.1');

describe('branch-without-cookie', () => {
  it('points at the branch', () => {
    expect(foundIn(old, rule)).toEqual([`0 warning ${rule}.found at abc.1`]);
  });

  it('puts the cookie before it', () => {
    expect(fixedBy(old, rule)).toContain(';branch=z9hG4bKabc.1\r\n');
  });

  it.each([
    ['no branch at all', old.replace(';branch=abc.1', '')],
    ['the cookie in other letters', old.replace('abc.1', 'Z9HG4BK1')],
    ['a lower Via', request('INVITE', 'sip:bob@example.com', { vias: ['1', '2'] }).replace('z9hG4bK2', '2')],
    ['a response', response('200 OK').replace('z9hG4bK1', '1')],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });
});
