import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';
import { rules as allRules } from './index.ts';

/** Rules that a comment turns off for the message below it, and why. */
export interface Disabled {
  readonly rules: readonly string[];
  readonly reason?: string;
}

/** So much above a message, and of its head, is looked through for comments, in units of the text. */
const longest = 4096;
const longestHead = 16 * 1024;

/** What nearly no message has around it. */
const mark = /lens-disable/i;

const lineEnd = /\r?\n/;
const comment = /^[ \t]*(?:#+|\/\/)[ \t]*(.*)$/;
const disabling = /^sip-?lens-disable[ \t]*:?[ \t]+([a-z0-9-]+(?:[ \t]*[,、][ \t]*[a-z0-9-]+)*)(.*)$/i;

/**
 * Returns what comments turn off for a message: those right above it, the nearest first, and those among its header fields. They are
 * lines of a `.sip` file that begin with `#` or `//`, such as `# siplens-disable missing-max-forwards, bad-date the device is from 2001`.
 * Undefined in any other text: a log is what somebody else has written.
 */
export function disabledAbove(trace: Trace, index: number): readonly Disabled[] | undefined {
  if (trace.text.hasSeparators !== true) return undefined;
  return [...linesAbove(trace, index), ...linesOfHead(trace, index)].flatMap((line) => disabledBy(line) ?? []);
}

/** Returns the comments between the message before and a message, the nearest first; empty lines may stand between them and it. */
function linesAbove(trace: Trace, index: number): readonly string[] {
  const { start } = trace.messageSpan(index);
  const before = index === 0 ? 0 : trace.messageSpan(index - 1).end;
  const from = Math.max(before, start - longest);
  const above = stretchOf(trace.text, from, start);
  if (!mark.test(above)) return [];
  const lines = above.split(lineEnd);
  // The first line of so much may be the end of a longer one.
  if (before < from) lines.shift();
  // Behind the last line feed stands what is on the line of the message itself.
  if (lines.pop() !== '') return [];
  const upwards = lines.toReversed();
  const other = upwards.findIndex((line) => !isEmpty(line) && !comment.test(line));
  return other === -1 ? upwards : upwards.slice(0, other);
}

function linesOfHead(trace: Trace, index: number): readonly string[] {
  const { start, end } = trace.messageSpan(index);
  const head = stretchOf(trace.text, start, Math.min(end, start + longestHead));
  if (!mark.test(head)) return [];
  const lines = head.split(lineEnd);
  const empty = lines.findIndex(isEmpty);
  return empty === -1 ? lines : lines.slice(0, empty);
}

function isEmpty(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

function disabledBy(line: string): Disabled | undefined {
  const words = comment.exec(line)?.[1];
  const [, named, behind = ''] = disabling.exec(words?.trim() ?? '') ?? [];
  if (named === undefined) return undefined;
  const rules = named.split(/[,、]/).map((rule) => rule.trim().toLowerCase());
  const more = behind.trim().split(/[ \t]+/);
  // Whoever leaves out the commas means rules all the same; a word without a hyphen may begin the reason.
  const end = more.findIndex((word) => !word.includes('-') || !ids.has(word.toLowerCase()));
  const count = end === -1 ? more.length : end;
  const reason = more.slice(count).join(' ').replace(/^-- ?/, '');
  const all = [...rules, ...more.slice(0, count).map((word) => word.toLowerCase())];
  return reason === '' ? { rules: all } : { rules: all, reason };
}

const ids: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
