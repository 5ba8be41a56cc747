import type { TextSource, Trace } from '../engine/index.ts';
import { analyse } from '../engine/index.ts';
import { eachText, sayCuts, sayEmptiness, sayProblem, type Speaker, type TextsVisited } from './each-text.ts';
import { heldOctets, longTrace, type LongTrace } from './long-trace.ts';

/** Looks at the trace of a file and returns how many messages it holds. */
export type TraceVisit = (file: string, trace: Trace) => number;

/** Hands the trace of a file to `visit`. Of a file that is longer than `held` octets only the index is held meanwhile. */
export function visitTrace(file: string, visit: TraceVisit, speaker: Speaker, held = heldOctets): TextsVisited {
  const long = longTrace(file, held);
  if (long !== undefined) return visitLong(file, long, visit, speaker);
  const { language, output } = speaker;
  const visitText = (_: string, text: TextSource): number => visit(file, analyse(text, { lineFeeds: 'counted' }));
  return eachText([file], language, output, visitText, speaker.emptiness);
}

function visitLong(file: string, long: LongTrace, visit: TraceVisit, speaker: Speaker): TextsVisited {
  const { language, output } = speaker;
  if (long.kind === 'problem') {
    sayProblem(long, language, output);
    return { code: 2, read: 0 };
  }
  try {
    const found = visit(file, long.trace);
    sayCuts(file, long.cuts, speaker);
    const code = sayEmptiness(file, found === 0, long.looksBinary, speaker);
    return { code, read: code === 2 ? 0 : 1 };
  } finally {
    long.close();
  }
}
