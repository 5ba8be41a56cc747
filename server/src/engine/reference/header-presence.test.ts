import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerPresence, type Presence } from './header-presence.ts';

describe('the presence of header fields', () => {
  it.each<readonly [string, string, number | undefined, Presence]>([
    ['contact', 'INVITE', undefined, 'must'],
    ['contact', 'INVITE', 200, 'must'],
    ['contact', 'INVITE', 180, 'may'],
    ['contact', 'INVITE', 486, 'never'],
    ['contact', 'BYE', undefined, 'never'],
    ['contact', 'SUBSCRIBE', undefined, 'must'],
    ['max-forwards', 'INVITE', undefined, 'must'],
    ['max-forwards', 'INVITE', 200, 'never'],
    ['www-authenticate', 'REGISTER', 401, 'must'],
    ['proxy-authenticate', 'INVITE', 407, 'must'],
    ['allow', 'INVITE', 405, 'must'],
    ['unsupported', 'INVITE', 420, 'must'],
    ['min-se', 'INVITE', 422, 'must'],
    ['min-expires', 'REGISTER', 423, 'must'],
    ['allow-events', 'SUBSCRIBE', 489, 'must'],
    ['rack', 'PRACK', undefined, 'must'],
    ['rack', 'INVITE', undefined, 'never'],
    ['refer-to', 'REFER', undefined, 'must'],
    ['event', 'NOTIFY', undefined, 'must'],
    ['subscription-state', 'NOTIFY', undefined, 'must'],
    ['sip-etag', 'PUBLISH', 200, 'must'],
    ['supported', 'INVITE', undefined, 'should'],
    ['content-length', 'BYE', undefined, 'should'],
    ['content-type', 'INVITE', undefined, 'with-body'],
    ['rseq', 'INVITE', 183, 'may'],
    ['rseq', 'INVITE', 200, 'never'],
    ['record-route', 'INVITE', 183, 'may'],
    ['record-route', 'INVITE', 486, 'never'],
    ['reason', 'BYE', undefined, 'unsaid'],
    ['identity', 'INVITE', 200, 'never'],
    ['flow-timer', 'REGISTER', undefined, 'never'],
    ['x-unknown', 'INVITE', undefined, 'unsaid'],
    // Of a method that no table knows only that is said which holds for all.
    ['via', 'FROBNICATE', undefined, 'must'],
    ['max-forwards', 'FROBNICATE', undefined, 'must'],
    ['max-forwards', 'FROBNICATE', 200, 'never'],
    ['contact', 'FROBNICATE', undefined, 'unsaid'],
  ])('%s in %s, %s: %s', (name, method, status, presence) => {
    expect(headerPresence(name, { method, status })).toBe(presence);
  });
});

const table = new URL('../../../../../shared/registries/header-methods-rfc3261.tsv', import.meta.url);

describe.skipIf(!existsSync(table))('the presence of header fields beside ../shared/registries', () => {
  const methods = ['ACK', 'BYE', 'CANCEL', 'INVITE', 'OPTIONS', 'REGISTER'];
  const rows = readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([name = '']) => name !== '' && !name.startsWith('#'));

  it('is in requests what Tables 2 and 3 of RFC 3261 print', () => {
    const printed: Readonly<Record<string, Presence>> = {
      m: 'must',
      o: 'may',
      c: 'may',
      '-': 'never',
      '*': 'with-body',
    };
    const wrong = rows.flatMap(([name = '', where, , ...cells]) => {
      if (where !== 'R') return [];
      return methods.flatMap((method, place) => {
        const wanted = printed[cells[place] ?? ''];
        const found = headerPresence(name.toLowerCase(), { method, status: undefined });
        return wanted === undefined || wanted === found ? [] : [`${name} ${method} ${found}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
