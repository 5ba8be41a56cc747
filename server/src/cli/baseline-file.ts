import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isRecord } from './is-record.ts';
import type { KnownFinding } from './baseline.ts';

/** So long a baseline is read, in octets: a million findings fit. */
const longest = 128 * 1024 * 1024;

/** What a file holds that should be a baseline. */
export type BaselineRead =
  | { readonly kind: 'findings'; readonly findings: readonly KnownFinding[] }
  /** There is no such file. */
  | { readonly kind: 'missing' }
  /** There is nothing in it. */
  | { readonly kind: 'empty' }
  /** It is something else. */
  | { readonly kind: 'other' }
  /** It was one: from a line on, counted from 1, it is none. */
  | { readonly kind: 'damaged'; readonly line: number }
  /** Another version of this program has written it. */
  | { readonly kind: 'version' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Returns the findings of a baseline. Never throws. */
export function readBaseline(file: string): BaselineRead {
  try {
    const status = statSync(file);
    // A pipe is a file to the shell that made it; a device may never end.
    const isDevice = status.isCharacterDevice() || status.isBlockDevice();
    if (isDevice || longest < status.size) return { kind: 'other' };
    return findingsIn(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = codeOf(error);
    return reason === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', reason };
  }
}

/**
 * Writes a baseline, one finding a line, so that a difference shows what has changed. The old one stays what it was until the new one is
 * whole. Returns why it cannot be written, or undefined.
 */
export function writeBaseline(file: string, findings: readonly KnownFinding[]): string | undefined {
  const lines = findings.map(({ count, ...finding }) => JSON.stringify(count === 1 ? finding : { ...finding, count }));
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  try {
    replaceFile(placeOf(file), `${begin}${list}]}\n`);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** How the file begins. */
const begin = '{"version":1,"findings":[';

/** What stands in the way of a second file beside the first one, such as a folder that may not be written, or a file that is mounted. */
const hindrances: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EEXIST']);

function replaceFile(place: string, text: string): void {
  const part = `${place}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, place);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EEXIST') rmSync(part, { force: true });
    if (!hindrances.has(code)) throw error;
    writeFileSync(place, text);
  }
}

/** A link stays one: what it leads to is written. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return file;
    throw error;
  }
}

function findingsIn(text: string): BaselineRead {
  if (text.trim() === '') return { kind: 'empty' };
  const value = parsed(text);
  if (value === undefined) return broken(text);
  if (!isRecord(value) || !Array.isArray(value['findings']) || typeof value['version'] !== 'number')
    return { kind: 'other' };
  if (value['version'] !== 1) return { kind: 'version' };
  const findings: KnownFinding[] = [];
  for (const one of value['findings'] as readonly unknown[]) {
    const finding = knownFinding(one);
    if (finding === undefined) return { kind: 'other' };
    findings.push(finding);
  }
  return { kind: 'findings', findings };
}

/** What has the words of a baseline was one, before somebody merged or cut it. */
function broken(text: string): BaselineRead {
  if (!text.includes(begin) && !text.includes('"fingerprint"')) return { kind: 'other' };
  const lines = text.trimEnd().split(/\r?\n/);
  const place = lines.findIndex((line) => {
    return line !== begin && line !== ']}' && knownFinding(parsed(line.replace(/,$/, ''))) === undefined;
  });
  return { kind: 'damaged', line: place === -1 ? lines.length : place + 1 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function knownFinding(value: unknown): KnownFinding | undefined {
  if (!isRecord(value)) return undefined;
  const { file, rule, fingerprint, count = 1 } = value;
  if (typeof file !== 'string' || typeof rule !== 'string' || typeof fingerprint !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  return { file, rule, fingerprint, count };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
