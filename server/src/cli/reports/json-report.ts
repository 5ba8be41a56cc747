import { reportJson } from './report-json.ts';
import type { Print, Report } from './report.ts';

/** Returns the report that is one JSON array, one finding a line, so that two runs can be compared line by line. */
export function jsonReport(print: Print): Report {
  let isEmpty = true;
  return {
    parts: 'message and remedies',
    needsFingerprints: true,
    tellsTotals: false,
    file: ({ rows }) => {
      for (const { isFailure: _, related: __, ...row } of rows) {
        print(`${isEmpty ? '[' : ','}\n${reportJson(row)}`);
        isEmpty = false;
      }
    },
    end: () => print(isEmpty ? '[]\n' : '\n]\n'),
  };
}
