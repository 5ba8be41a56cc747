import type { Finding, Trace } from '../../engine/index.ts';
import {
  analyse,
  checkRows,
  defaultRuleSettings,
  findingIdentity,
  findingsOnce,
  finished,
  relatedRows,
} from '../../engine/index.ts';
import type { CheckRequest } from '../command-line.ts';
import type { TextsVisited } from '../each-text.ts';
import { eachText, sayCuts, sayEmptiness, sayProblem } from '../each-text.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { HeardOutput } from '../heard-output.ts';
import type { LongTrace } from '../long-trace.ts';
import { heldOctets, longTrace } from '../long-trace.ts';
import type { Output } from '../output.ts';
import { isFailure } from '../reports/is-failure.ts';
import type { Report, ReportRow } from '../reports/report.ts';
import { reportOf } from '../reports/report-of.ts';
import type { RuleSummaries } from '../reports/rule-summaries.ts';

/** What a check needs besides its request. */
export interface CheckMeans {
  readonly version: string;
  /** Of a file that is longer than so many octets only the index is held. */
  readonly held?: number;
  /** What a report says of rules; absent for formats that do not. */
  readonly summaries?: RuleSummaries;
}

/** Prints what is wrong in the files. Returns 0, 1 (findings at or above `failOn`) or 2 (an input could not be read). */
export function check(request: CheckRequest, output: Output, means: CheckMeans): number {
  const { language } = request;
  const heard = new HeardOutput(output);
  const report = reportOf(request.format, (text) => output.out(text), means);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  let hasFailed = false;
  let isUnreadable = false;
  let files = 0;
  for (const file of request.files) {
    const rows: ReportRow[] = [];
    const visit = (_: string, trace: Trace): number => {
      for (const row of rowsOf(trace, file, request, report)) {
        rows.push(row);
        counts[row.severity] += 1;
        hasFailed ||= row.isFailure;
      }
      return trace.count;
    };
    const { code, read } = visitFile(file, visit, { language, output: heard, emptiness: 'said here' }, means.held);
    files += read;
    isUnreadable ||= code === 2;
    const said = heard.takeHeard();
    report.file({ file, rows, problems: code === 2 ? said : [] });
  }
  const exitCode = isUnreadable ? 2 : hasFailed ? 1 : 0;
  report.end({ language, files, counts, exitCode });
  return exitCode;
}

function* rowsOf(
  trace: Trace,
  file: string,
  { language, failOn }: CheckRequest,
  { parts, needsFingerprints }: Report,
): Generator<ReportRow> {
  const found = finished(findingsOnce(trace, defaultRuleSettings, parts));
  const rows = checkRows(trace, found, file, language, parts === 'message and remedies' ? 'named' : 'left out');
  const related = parts === 'all' ? relatedRows(trace, found, language) : [];
  for (const [place, row] of rows.entries()) {
    const fingerprint = needsFingerprints ? fingerprintAt(trace, found, place) : '';
    yield { ...row, fingerprint, isFailure: isFailure(row.severity, failOn), related: related[place] ?? [] };
  }
}

function fingerprintAt(trace: Trace, found: readonly Finding[], place: number): string {
  const finding = found[place];
  return finding === undefined ? '' : fingerprintOf(findingIdentity(trace, finding));
}

type Visit = (file: string, trace: Trace) => number;
type Speaker = Parameters<typeof sayEmptiness>[3];

function visitFile(file: string, visit: Visit, speaker: Speaker, held = heldOctets): TextsVisited {
  const long = longTrace(file, held);
  if (long !== undefined) return visitLong(file, long, visit, speaker);
  const { language, output } = speaker;
  return eachText([file], language, output, (_, text) => visit(file, analyse(text, { lineFeeds: 'counted' })));
}

function visitLong(file: string, long: LongTrace, visit: Visit, speaker: Speaker): TextsVisited {
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
