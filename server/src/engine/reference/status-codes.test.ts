import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rfcLink } from './rfc-link.ts';
import { genericCode, statusClass, statusClassSection } from './status-class.ts';
import { statusCode, statusCodes } from './status-codes.ts';

const shared = new URL('../../../../../shared/registries/', import.meta.url);
const registry = new URL('status-codes.tsv', shared);
const rfcFolder = new URL('rfc/', shared);

interface RegistryRow {
  readonly code: number;
  readonly phrase: string;
  readonly rfc: string;
  readonly sections: readonly string[];
}

function registryRows(): readonly RegistryRow[] {
  return readFileSync(registry, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const [code = '', phrase = '', , rfc = '', sections = ''] = line.split('\t');
      return { code: Number(code), phrase, rfc, sections: sections.split(', ') };
    });
}

/** True when some line of the RFC opens with the section's number, as its heading does. */
function hasHeading(rfc: string, section: string): boolean {
  const file = new URL(`rfc${rfc.replace(/\D/g, '')}.txt`, rfcFolder);
  const escaped = section.replaceAll('.', '\\.');
  return new RegExp(`^${escaped}\\.? +\\S`, 'm').test(readFileSync(file, 'utf8'));
}

describe('status codes', () => {
  it('stand in ascending order without a double', () => {
    const codes = statusCodes.map((entry) => entry.code);
    expect(codes).toEqual([...new Set(codes)].toSorted((a, b) => a - b));
    expect(codes).toHaveLength(75);
  });

  it('are found by number, and only when registered', () => {
    expect(statusCode(301)).toEqual({ code: 301, phrase: 'Moved Permanently', rfc: 'RFC 3261', section: '21.3.2' });
    expect(statusCode(380)?.phrase).toBe('Alternative Service');
    for (const unregistered of [303, 399, 499, 0, -1, 3010, Number.NaN]) {
      expect(statusCode(unregistered)).toBeUndefined();
    }
  });

  it('link to the section of their RFC', () => {
    expect(rfcLink('RFC 3261', '21.3.2')).toBe('https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2');
    expect(rfcLink('RFC 8688')).toBe('https://www.rfc-editor.org/rfc/rfc8688');
  });
});

describe.skipIf(!existsSync(registry))('status codes beside ../shared/registries/status-codes.tsv', () => {
  it('are the rows of the registry, no more and no fewer', () => {
    expect(statusCodes.map((entry) => entry.code)).toEqual(registryRows().map((row) => row.code));
  });

  it('have the phrase and RFC of the registry, and one of its sections', () => {
    for (const row of registryRows()) {
      const entry = statusCode(row.code);
      expect({ phrase: entry?.phrase, rfc: entry?.rfc }).toEqual({ phrase: row.phrase, rfc: row.rfc });
      expect(row.sections).toContain(entry?.section);
    }
  });
});

describe.skipIf(!existsSync(rfcFolder))('status codes beside ../shared/registries/rfc', () => {
  it('name sections that their RFCs have', () => {
    const missing = statusCodes.filter((entry) => !hasHeading(entry.rfc, entry.section));
    expect(missing).toEqual([]);
  });
});

describe('status class', () => {
  it('is the first digit, from 100 to 699', () => {
    expect([100, 183, 200, 301, 499, 503, 699].map(statusClass)).toEqual([1, 1, 2, 3, 4, 5, 6]);
    expect([99, 700, 1301, -301, 301.5, Number.NaN].map(statusClass)).toEqual(Array<undefined>(6).fill(undefined));
  });

  it('has its section in RFC 3261', () => {
    expect(statusClassSection(3)).toBe('21.3');
  });

  it('gives the code that stands in for an unknown one', () => {
    expect([100, 101, 199, 299, 303, 399, 431, 555, 699].map(genericCode)).toEqual([
      100, 183, 183, 200, 300, 300, 400, 500, 600,
    ]);
    expect(genericCode(42)).toBeUndefined();
  });
});
