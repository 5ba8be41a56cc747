import { isBlankCode, isDigitCode } from '../character-classes.ts';

/**
 * What stands before every line of a text, as a paste or a tool that shows files puts it there: signs, runs of digits, of which only that
 * they are digits counts, and runs of blanks.
 */
export type LinePrefix = readonly PrefixPart[];

interface PrefixPart {
  readonly kind: 'sign' | 'digits' | 'blanks';
  readonly text: string;
}

/** The longest prefix, in characters. */
const longestPrefix = 160;

/** So many of the lines that are not empty have the prefix at least. */
const leastShare = 0.9;

/** So many lines are looked at. */
const mostSampled = 64;

/** Fewer lines show nothing. */
const fewestLines = 4;

/** Returns the prefix that nearly all of some lines have, as long as can be; undefined where they have none. */
export function prefixOf(lines: readonly string[]): LinePrefix | undefined {
  const shown = lines.filter((line) => line.trim() !== '');
  const step = Math.ceil(shown.length / mostSampled);
  const parts = shown.filter((_, index) => index % step === 0).map((line) => partsOf(line));
  const first = mostCommon(parts.map((line) => keyOf(line[0])));
  const own = parts.filter((line) => keyOf(line[0]) === first);
  if (own.length < fewestLines || own.length < parts.length * leastShare) return undefined;
  let prefix: LinePrefix = own.reduce((longest, line) => (longest.length < line.length ? line : longest), []);
  for (const line of own) prefix = sharedParts(prefix, line);
  if (prefix.length === 0) return undefined;
  const found = withBlanks(prefix, own);
  const count = shown.filter((line) => behindPrefix(line, 0, line.length, found) !== -1).length;
  return count < shown.length * leastShare ? undefined : found;
}

/**
 * Returns where a line goes on behind its prefix; its end where the line has no more than a part of it, because blanks at the end of a line
 * are lost, or nothing but blanks; -1 where another line stands there.
 */
export function behindPrefix(chars: string, start: number, end: number, prefix: LinePrefix): number {
  let at = start;
  for (const [index, { kind, text }] of prefix.entries()) {
    if (isBlankUntil(chars, at, end)) return chars.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const isLast = index === prefix.length - 1;
    const length = kind === 'sign' ? Number(chars.startsWith(text, at)) : runLength(chars, at, end, kind);
    if (length === 0 || end < at + length) return -1;
    at += kind === 'blanks' && isLast ? Math.min(length, text.length) : length;
  }
  return at;
}

function partsOf(line: string): LinePrefix {
  const parts: PrefixPart[] = [];
  const end = Math.min(line.trimEnd().length, longestPrefix);
  for (let at = 0; at < end;) {
    const code = line.charCodeAt(at);
    const kind = isDigitCode(code) ? 'digits' : code === 32 ? 'blanks' : 'sign';
    const length = kind === 'sign' ? 1 : runLength(line, at, end, kind);
    parts.push({ kind, text: line.slice(at, at + length) });
    at += length;
  }
  return parts;
}

function runLength(chars: string, at: number, end: number, kind: 'digits' | 'blanks'): number {
  let next = at;
  while (next < end && (kind === 'digits' ? isDigitCode(chars.charCodeAt(next)) : chars.charCodeAt(next) === 32))
    next += 1;
  return next - at;
}

function isBlankUntil(chars: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && (isBlankCode(chars.charCodeAt(next)) || chars.charCodeAt(next) === 13)) next += 1;
  return next === end;
}

function keyOf(part: PrefixPart | undefined): string {
  return part === undefined ? '' : part.kind === 'sign' ? part.text : part.kind;
}

function mostCommon(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>(
    (most, next) => (most === undefined || most[1] < next[1] ? next : most),
    undefined,
  )?.[0];
}

/** Returns the parts that both begin with: all of them where a line has no more, because nothing stood behind its prefix. */
function sharedParts(prefix: LinePrefix, line: LinePrefix): LinePrefix {
  const differs = prefix.findIndex((part, index) => index < line.length && keyOf(part) !== keyOf(line[index]));
  return differs === -1 ? prefix : prefix.slice(0, differs);
}

/** A run of blanks at the end of a prefix is as long as the shortest one: deeper lines are indented themselves. */
function withBlanks(prefix: LinePrefix, lines: readonly LinePrefix[]): LinePrefix {
  const index = prefix.length - 1;
  const last = prefix[index];
  if (last?.kind !== 'blanks') return prefix;
  const runs = lines.flatMap((line) => (line.length <= index + 1 ? [] : (line[index]?.text.length ?? [])));
  const least = Math.min(last.text.length, ...runs);
  return [...prefix.slice(0, index), { kind: 'blanks', text: ' '.repeat(least) }];
}
