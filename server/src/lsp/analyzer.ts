import { analyseInSlices, documentText, findings, reanalyse } from '../engine/index.ts';
import type { Finding, RuleSettings, Trace } from '../engine/index.ts';
import type { Runtime } from './runtime.ts';
import type { Progress } from './trace-document.ts';

/**
 * The long work of the engine as something to wait for. Whoever asks sees neither slices nor where they run, so that a
 * worker can stand behind it. Both resolve to undefined when `isWanted` said no in between.
 */
export interface Analyzer {
  analyse(text: string, progress: Progress | undefined, isWanted: () => boolean): Promise<Trace | undefined>;
  check(trace: Trace, settings: RuleSettings, isWanted: () => boolean): Promise<readonly Finding[] | undefined>;
}

/** Returns the analyzer that works on this thread and gives way between slices. */
export function createAnalyzer(runtime: Runtime): Analyzer {
  return {
    analyse: (text, progress, isWanted) => {
      const source = documentText(text);
      const work = progress === undefined ? analyseInSlices(source) : reanalyse(progress.trace, source, progress.edit);
      return drive(work, isWanted, runtime);
    },
    check: (trace, settings, isWanted) => drive(findings(trace, settings), isWanted, runtime),
  };
}

async function drive<Result>(
  work: Generator<unknown, Result>,
  isWanted: () => boolean,
  runtime: Runtime,
): Promise<Result | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    // One slice after the other is the point: between two of them a cancellation can arrive.
    await runtime.yieldTurn();
    if (!isWanted()) return undefined;
  }
}
