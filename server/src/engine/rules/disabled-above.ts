import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';

/** Rules that a comment turns off for the message below it, and why. */
export interface Disabled {
  readonly rules: readonly string[];
  readonly reason?: string;
}

/** So much above a message is looked through for comments, in units of the text. */
const longest = 4096;

const comment = /^[ \t]*(?:#+|\/\/)[ \t]*(.*)$/;
const disabling = /^siplens-disable[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)[ \t]*(?:--[ \t]*)?(.*)$/;

/**
 * Returns what the comments directly above a message turn off, the nearest first: lines of a `.sip` file that begin with `#` or `//`,
 * such as `# siplens-disable missing-max-forwards, bad-date the device is from 2001`. Undefined in any other text: a log is what
 * somebody else has written.
 */
export function disabledAbove(trace: Trace, index: number): readonly Disabled[] | undefined {
  if (trace.text.hasSeparators !== true) return undefined;
  const { start } = trace.messageSpan(index);
  const from = Math.max(0, start - longest);
  const lines = stretchOf(trace.text, from, start).split('\n');
  // The first line of so much may be the end of a longer one.
  if (0 < from) lines.shift();
  // Behind the last line feed stands what is on the line of the message itself.
  if (lines.pop() !== '') return undefined;
  const found: Disabled[] = [];
  for (const line of lines.toReversed()) {
    const words = comment.exec(line.replace(/\r$/, ''))?.[1];
    if (words === undefined) break;
    const [, rules, reason] = disabling.exec(words.trimEnd()) ?? [];
    if (rules === undefined) continue;
    const named = { rules: rules.split(',').map((rule) => rule.trim()) };
    found.push(reason === undefined || reason === '' ? named : { ...named, reason });
  }
  return found;
}
