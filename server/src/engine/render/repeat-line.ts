import { lineOfEntry } from '../answers/line-index-of.ts';
import { repeatOf } from '../call/repeats.ts';
import type { Trace } from '../log/trace.ts';
import { duration } from './duration.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';

/** Returns what a message is to an earlier one as one line of Markdown; undefined for a message that is there for the first time. */
export function repeatLine(trace: Trace, index: number, language: Language): string | undefined {
  const repeat = repeatOf(trace, index);
  if (repeat === undefined) return undefined;
  const { kind, of, afterMs } = repeat;
  const line = lineOfEntry(trace, of);
  if (afterMs === undefined) return say(language, `repeats.${kind}`, { line });
  return say(language, `repeats.${kind}-after`, { line, time: duration(afterMs) });
}
