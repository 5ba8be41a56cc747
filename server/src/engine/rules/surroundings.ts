import type { Trace } from '../log/trace.ts';

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
