import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';
import { keptKeys } from './kept-keys.ts';

/** Returns the second word of the start line: parsing each request of a trace for it would be ten times the work. */
export function writtenTarget(trace: Trace, index: number): string {
  const { start, end } = trace.messageSpan(index);
  const head = stretchOf(trace.text, start, Math.min(end, start + longestTarget));
  const plain = plainRequestLine.exec(head)?.[1];
  if (plain !== undefined) return plain;
  const line = trace.isVerbatim(index) ? undefined : trace.message(index).startLine;
  if (line?.kind === 'request') return /^\S+/.exec(line.requestUri)?.[0] ?? '';
  return /^\s*\S+ +(\S+)/.exec(head)?.[1] ?? '';
}

/** How much of a request is read for its Request-URI, in characters. */
const longestTarget = 600;
const plainRequestLine = /^[!-~]{1,100} ([!-~]+) SIP\/\d/;

const knownTargets = keptKeys();

/** Returns a number that equal written targets share, in all versions of a text: each is read once. */
export function writtenTargetKey(trace: Trace, index: number): number {
  const { keys, numbers } = knownTargets(trace);
  const identity = trace.identity(index);
  const known = numbers.get(identity);
  if (known !== 0) return known - 1;
  const key = keys.keyOf(writtenTarget(trace, index));
  numbers.set(identity, key + 1);
  return key;
}

/** Returns the written target that has a key. */
export function targetOfKey(trace: Trace, key: number): string {
  return knownTargets(trace).keys.textOf(key);
}
