import { separator, separatorFrom } from '../log/separated-parts.ts';
import type { Trace } from '../log/trace.ts';
import { lengthOf, stretchOf } from '../text/text-source.ts';

/** What a rule asks about what stands around a message. A function of a module: it outlives the version of the text in which it was asked first. */
export type AskedAround = (trace: Trace, index: number) => number | string | boolean;

/** A question about what stands around a message, and its answer: where it is another one, what was found may not hold any more. */
export interface Surrounding {
  readonly question: AskedAround;
  readonly answer: number | string | boolean;
}

/** Tells whether all that was asked about what stands around a message has the same answers in a version of the text. */
export function areSurroundingsSame(trace: Trace, index: number, surroundings: readonly Surrounding[]): boolean {
  for (const { question, answer } of surroundings) if (question(trace, index) !== answer) return false;
  return true;
}

/** Tells whether nothing stands in the text but this one message. */
export function isOnlyMessage(trace: Trace): boolean {
  return trace.count === 1;
}

/** Tells whether a message is the first one of its text, or stands in a file whose messages are kept apart by lines of `###`. */
export function beginsItsText(trace: Trace, index: number): boolean {
  return index === 0 || trace.text.hasSeparators === true;
}

/** How far around a message a line of `###` is looked for, in characters. */
const longestLook = 4000;

/** Tells whether nothing stands in the text but this one message, or in its part of a file whose messages are kept apart by lines of `###`. */
export function isAlone(trace: Trace, index: number): boolean {
  if (trace.text.hasSeparators !== true) return trace.count === 1;
  const isFirst = index === 0 || partStart(trace, index) !== -1;
  return isFirst && (index === trace.count - 1 || partStart(trace, index + 1) !== -1);
}

/** Returns where the part of the text begins that a message is the first one of: the text itself, or what follows a line of `###`; else -1. */
export function partStart(trace: Trace, index: number): number {
  const { start } = trace.messageSpan(index);
  if (trace.text.hasSeparators !== true) return index === 0 ? 0 : -1;
  const from = index === 0 ? 0 : trace.messageSpan(index - 1).end;
  const base = Math.max(from, start - longestLook);
  const between = stretchOf(trace.text, base, start);
  let found = -1;
  for (let at = separatorFrom(between, 0); at < between.length; at = separatorFrom(between, found)) {
    const feed = between.indexOf('\n', at);
    found = feed === -1 ? between.length : feed + 1;
  }
  return found !== -1 ? base + found : index === 0 ? 0 : -1;
}

/** Returns what stands behind a message in its part of the text; '' where that is longer than `longest`. */
export function restOfPart(trace: Trace, index: number, longest: number): string {
  const { end } = trace.messageSpan(index);
  const limit = lengthOf(trace.text);
  if (trace.text.hasSeparators !== true) return longest < limit - end ? '' : stretchOf(trace.text, end, limit);
  const text = stretchOf(trace.text, end, Math.min(limit, end + longest + 1));
  const rest = text.slice(0, separatorFrom(text, 0));
  return longest < rest.length ? '' : rest;
}

/** Tells whether a line of `###` stands right behind a message. */
export function isBeforeSeparator(trace: Trace, index: number): boolean {
  if (trace.text.hasSeparators !== true) return false;
  const { end } = trace.messageSpan(index);
  return stretchOf(trace.text, end, Math.min(lengthOf(trace.text), end + separator.length)) === separator;
}
