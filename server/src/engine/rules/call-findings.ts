import type { Trace } from '../log/trace.ts';
import { checkCall, type CallsCheckedBy } from './check-call.ts';
import type { Checks } from './kept-checks.ts';
import type { Verdicts } from './kept-verdicts.ts';
import type { Finding } from './rule.ts';

/** How many calls are checked between two pauses, and how many messages are passed. */
const checkedAtOnce = 64;
const passedAtOnce = 50_000;

/** What is known of calls: whether something was found at all, and what. */
export interface KeptCalls {
  readonly verdicts: Verdicts;
  readonly checks: Checks;
}

/** Checks the messages of every Call-ID together, in the order of the text; yields between slices. */
export function* callFindings(trace: Trace, by: CallsCheckedBy, kept: KeptCalls): Generator<void, readonly Finding[]> {
  const found: Finding[] = [];
  if (by.ofCalls.length === 0) return found;
  const marked: number[] = [];
  let done = 0;
  for (let index = 0; index < trace.count; index += 1) {
    done += 1;
    if (trace.firstWithSameCallId(index) === index) {
      const verdict = kept.verdicts.known(trace, index);
      if (verdict === undefined) done += passedAtOnce / checkedAtOnce;
      // Most calls are in order, and of those one bit is kept.
      const isMarked = verdict ?? kept.verdicts.looked(trace, index, () => 0 < checkCall(trace, index, by).length);
      if (isMarked) {
        marked.push(index);
        const own =
          kept.checks.known(trace, index) ?? kept.checks.checked(trace, index, () => checkCall(trace, index, by));
        for (const one of own) found.push(one);
      }
    }
    if (done < passedAtOnce) continue;
    done = 0;
    yield;
  }
  kept.checks.keepOnly(trace, marked);
  return found;
}
