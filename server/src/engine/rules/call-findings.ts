import type { Trace } from '../log/trace.ts';
import { checkCall, type CallsCheckedBy } from './check-call.ts';
import type { Calls } from './kept-calls.ts';
import type { Finding } from './rule.ts';

/** How many calls are checked between two pauses, and how many messages are passed. */
const checkedAtOnce = 64;
const passedAtOnce = 50_000;

/** Checks the messages of every Call-ID together, in the order of the text; yields between slices. */
export function* callFindings(trace: Trace, by: CallsCheckedBy, calls: Calls): Generator<void, readonly Finding[]> {
  const found: Finding[] = [];
  if (by.ofCalls.length === 0) return found;
  const firsts: number[] = [];
  let done = 0;
  for (let index = 0; index < trace.count; index += 1) {
    done += 1;
    if (trace.firstWithSameCallId(index) === index) {
      firsts.push(index);
      const known = calls.known(trace, index);
      if (known === undefined) done += passedAtOnce / checkedAtOnce;
      for (const one of known ?? calls.checked(trace, index, () => checkCall(trace, index, by))) found.push(one);
    }
    if (done < passedAtOnce) continue;
    done = 0;
    yield;
  }
  calls.keepOnly(trace, firsts);
  return found;
}
