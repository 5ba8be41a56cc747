import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactForm, displayName, headerName } from './header-name.ts';

const registry = new URL('../../../../../shared/registries/header-fields.tsv', import.meta.url);

describe('header names', () => {
  it('expand, shorten and spell', () => {
    expect([headerName('M'), headerName('Contact'), headerName('X-Any')]).toEqual(['contact', 'contact', 'x-any']);
    expect([displayName('i'), displayName('www-authenticate'), displayName('x-any')]).toEqual([
      'Call-ID',
      'WWW-Authenticate',
      'X-Any',
    ]);
    expect([compactForm('via'), compactForm('route')]).toEqual(['v', undefined]);
  });

  it.skipIf(!existsSync(registry))('agree with the registry', () => {
    const rows = readFileSync(registry, 'utf8')
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
    expect(rows.length).toBeGreaterThan(120);
    for (const [name = '', compact = ''] of rows) {
      expect(displayName(name)).toBe(name);
      expect(compactForm(name.toLowerCase()) ?? '').toBe(compact);
      expect(headerName(compact === '' ? name : compact)).toBe(name.toLowerCase());
    }
  });
});
