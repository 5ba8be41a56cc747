import type { Trace } from '../../engine/index.ts';
import { callRows } from '../../engine/index.ts';
import { callCsv, callCsvHead } from '../call-csv.ts';
import { callLine } from '../call-line.ts';
import type { CallsRequest } from '../command-line.ts';
import { eachInput } from '../each-input.ts';
import type { Output } from '../output.ts';
import { safeJson } from '../safe-json.ts';
import { visitTrace } from '../visit-trace.ts';

/**
 * Prints the calls of the files, one after the other: what became of each, and why. Returns 0, or 2 when an input could not be read. Of a
 * file that is longer than `held` octets only the index is held.
 */
export function calls(request: CallsRequest, output: Output, held?: number): number {
  const { language, format, wanted } = request;
  if (format === 'csv') output.out(callCsvHead);
  const visit = (file: string, trace: Trace): number => {
    for (const row of callRows(trace, file, language)) {
      if (output.isUnread) break;
      if (wanted !== 'all' && row.kind !== wanted) continue;
      if (format === 'csv') output.out(callCsv(row));
      else output.out(format === 'ndjson' ? `${safeJson(row)}\n` : callLine(row, language));
    }
    return trace.count;
  };
  let code = 0;
  for (const input of eachInput(request.files, { language, output })) {
    if (input.kind === 'unread') code = 2;
    else {
      const speaker = { language, output, emptiness: input.emptiness };
      code = Math.max(code, visitTrace(input.file, visit, speaker, held).code);
    }
  }
  return code;
}
