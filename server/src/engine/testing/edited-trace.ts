import { finished } from '../log/analyse.ts';
import { reanalyse, type TextEdit } from '../log/reanalyse.ts';
import type { Trace } from '../log/trace.ts';
import { documentText } from '../text/text-source.ts';

/** Returns the trace of a later version of a text, analysed from the earlier one. */
export function editedTrace(before: Trace, after: string): Trace {
  return finished(reanalyse(before, documentText(after), editBetween(before.text.chars, after)));
}

/** Returns the smallest edit that makes one text of another. */
function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: before.length - same, newLength: after.length - same - start };
}
