import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { isRecord } from './is-record.ts';
import type { KnownFinding } from './baseline.ts';

/** So long a baseline is read, in octets: a million findings fit. */
const longest = 128 * 1024 * 1024;

/** What a file holds that should be a baseline. */
export type BaselineRead =
  | { readonly kind: 'findings'; readonly findings: readonly KnownFinding[] }
  /** There is no such file. */
  | { readonly kind: 'missing' }
  /** It is something else. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Returns the findings of a baseline. Never throws. */
export function readBaseline(file: string): BaselineRead {
  try {
    if (longest < statSync(file).size) return { kind: 'other' };
    return findingsIn(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = codeOf(error);
    return reason === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', reason };
  }
}

/** Writes a baseline, one finding a line, so that a difference shows what has changed. Returns why it cannot be, or undefined. */
export function writeBaseline(file: string, findings: readonly KnownFinding[]): string | undefined {
  const lines = findings.map(({ count, ...finding }) => JSON.stringify(count === 1 ? finding : { ...finding, count }));
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  try {
    writeFileSync(file, `{"version":1,"findings":[${list}]}\n`);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function findingsIn(text: string): BaselineRead {
  const value = parsed(text);
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['findings'])) return { kind: 'other' };
  const findings: KnownFinding[] = [];
  for (const one of value['findings'] as readonly unknown[]) {
    const finding = knownFinding(one);
    if (finding === undefined) return { kind: 'other' };
    findings.push(finding);
  }
  return { kind: 'findings', findings };
}

function knownFinding(value: unknown): KnownFinding | undefined {
  if (!isRecord(value)) return undefined;
  const { file, rule, fingerprint, count = 1 } = value;
  if (typeof file !== 'string' || typeof rule !== 'string' || typeof fingerprint !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  return { file, rule, fingerprint, count };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
