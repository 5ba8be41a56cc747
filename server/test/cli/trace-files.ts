import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** Returns where a sample of the project is. */
export function sample(name: string): string {
  return fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));
}

/** Writes a file and returns where it is. */
export type WriteFile = (name: string, content: string | Uint8Array) => string;

/** Returns what writes files for the tests of one test file; they are gone after those. */
export function temporaryFiles(): WriteFile {
  const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return place;
  };
}
