import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedPath } from '../../../test/corpus/shared-folder.ts';
import { headerFieldOf } from './header-field-of.ts';
import { headerMethods } from './header-methods.ts';
import { headerPresence } from './header-presence.ts';
import { presenceMethods, presenceRows } from './header-presence-rows.ts';

describe('where header fields have no place', () => {
  it('is what the tables say', () => {
    const of = (name: string): readonly unknown[] => {
      const { notInRequests, notInResponses } = headerMethods(name) ?? {};
      return [notInRequests === 'every' || notInRequests, notInResponses === 'every' || notInResponses];
    };
    expect(of('route')).toEqual([new Set(), true]);
    expect(of('server')).toEqual([true, new Set()]);
    expect(of('contact')).toEqual([
      new Set(['BYE', 'CANCEL', 'MESSAGE', 'PRACK', 'PUBLISH']),
      new Set(['CANCEL', 'INFO']),
    ]);
    expect(headerMethods('via')).toBeUndefined();
    expect(headerMethods('x-own')).toBeUndefined();
  });

  const table = sharedPath('registries/header-methods-rfc3261.tsv');
  it.skipIf(table === undefined)('forbids nothing that RFC 3261 allows', () => {
    const methods = ['ACK', 'BYE', 'CANCEL', 'INVITE', 'OPTIONS', 'REGISTER'];
    const rows = readFileSync(table ?? '', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('header\t'))
      .map((line) => line.split('\t'));
    const wrong: string[] = [];
    for (const [name = '', where = '', , ...cells] of rows) {
      const known = headerMethods(name.toLowerCase());
      const isInRequests = where === '' || where.includes('R') || where.startsWith('c');
      const isInResponses = where === '' || /[\dr]/.test(where) || where.startsWith('c');
      methods.forEach((method, place) => {
        if (known === undefined || cells[place] === '-') return;
        const { notInRequests, notInResponses } = known;
        const isRefused = (of: ReadonlySet<string> | 'every'): boolean => of === 'every' || of.has(method);
        if (isInRequests && isRefused(notInRequests)) wrong.push(`${name} in ${method}`);
        if (isInResponses && method !== 'ACK' && isRefused(notInResponses))
          wrong.push(`${name} in responses to ${method}`);
      });
    }
    expect(rows.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it('refuses nothing that a row about presence lets stand', () => {
    const statuses = [undefined, 180, 200, 202, 302, 401, 404, 407, 421, 423, 484, 489, 494, 503, 600];
    const wrong = [...new Set(presenceRows.map(([name]) => name))].flatMap((name) => {
      const known = headerMethods(name.toLowerCase());
      return presenceMethods.flatMap((method) => {
        return statuses.flatMap((status) => {
          const not = status === undefined ? known?.notInRequests : known?.notInResponses;
          const isRefused = not === 'every' || not?.has(method) === true;
          const presence = headerPresence(name.toLowerCase(), { method, status });
          return isRefused && presence !== 'never' && presence !== 'unsaid' ? [`${name} in ${method} ${status}`] : [];
        });
      });
    });
    expect(wrong).toEqual([]);
  });

  it('names header fields that are registered', () => {
    expect(headerFieldOf('refer-sub')?.name).toBe('refer-sub');
  });
});
