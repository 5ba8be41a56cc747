import type { Trace } from '../log/trace.ts';
import type { AnswerContext } from '../render/answer-context.ts';
import { hover } from '../render/hover.ts';
import { briefProse } from './brief-prose.ts';

/** A client that announced nothing, in English. */
export const plainContext: AnswerContext = { prose: briefProse('en'), clientCommands: new Set(), maxHops: 5 };

/** Returns the hover where `needle` first stands in the trace. */
export function hoverAt(trace: Trace, needle: string, context: AnswerContext = plainContext): string | undefined {
  return hover(trace, trace.text.chars.indexOf(needle) + 1, context)?.markdown;
}

/** Returns the lines of a hover that the trace adds to what the code means. */
export function factsAt(trace: Trace, needle: string): readonly string[] {
  const text = hoverAt(trace, needle) ?? '';
  return text.split('\n').filter((line) => line.startsWith('- ') && !line.startsWith('- seen'));
}
