import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerNames, headerReference } from './header-names.ts';

const registry = new URL('../../../../../shared/registries/header-fields.tsv', import.meta.url);

describe('header names', () => {
  it('are in lower case, each once', () => {
    expect(headerNames.map(({ spelling }) => spelling.toLowerCase())).toEqual(headerNames.map(({ name }) => name));
    expect(new Set(headerNames.map(({ name }) => name)).size).toBe(headerNames.length);
    expect(headerReference('call-id')).toMatchObject({ spelling: 'Call-ID', section: '20.8' });
    expect(headerReference('x-unknown')).toBeUndefined();
  });

  it.skipIf(!existsSync(registry))('agree with the registry on spelling and RFC', () => {
    const rows = new Map(
      readFileSync(registry, 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([name = '', , rfc = '', section = '']) => [name, { rfc, section }]),
    );
    // RFC 5806 is historic and not in this registry; the registry cites the event framework as a whole for Event.
    const ours = headerNames.filter(({ spelling }) => spelling !== 'Diversion' && spelling !== 'Event');
    expect(ours.map(({ spelling }) => [spelling, rows.get(spelling)?.section])).toEqual(
      ours.map(({ spelling, section }) => [spelling, section]),
    );
    expect(ours.filter(({ spelling, rfc }) => rows.get(spelling)?.rfc.split(', ').includes(rfc) !== true)).toEqual([]);
  });
});
