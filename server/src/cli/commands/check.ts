import type { Finding, TextSource, Trace } from '../../engine/index.ts';
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
import { eachInput, type InputFile } from '../each-input.ts';
import type { TextsVisited } from '../each-text.ts';
import { eachText, sayCuts, sayEmptiness, sayProblem, type Speaker } from '../each-text.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { HeardOutput } from '../heard-output.ts';
import type { LongTrace } from '../long-trace.ts';
import { heldOctets, longTrace } from '../long-trace.ts';
import type { Output } from '../output.ts';
import { isFailure } from '../reports/is-failure.ts';
import type { FileReport, Report, ReportRow } from '../reports/report.ts';
import { reportOf } from '../reports/report-of.ts';
import type { RuleSummaries } from '../reports/rule-summaries.ts';
import { Tally } from '../tally.ts';

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
  const report = reportOf(request.format, (text) => output.out(text), means);
  const tally = new Tally();
  for (const input of eachInput(request.files, { language, output })) {
    const result = input.kind === 'file' ? fileReport(input, request, report, output, means.held) : unread(input);
    if (result === undefined) continue;
    if (result.isRead) tally.files += 1;
    if (0 < result.problems.length) tally.addUnreadable();
    for (const row of result.rows) tally.add(row);
    report.file(result);
  }
  report.end({ language, files: tally.files, counts: tally.counts, exitCode: tally.exitCode });
  return tally.exitCode;
}

/** What became of a file; `isRead` is false where nothing of it could be read. */
interface Checked extends FileReport {
  readonly isRead: boolean;
}

function unread({ file, problem }: Extract<InputFile, { kind: 'unread' }>): Checked {
  return { file, rows: [], problems: [problem], isRead: false };
}

/** Returns what was found in a file; undefined where it was found in a folder and holds no message, so that nobody need know of it. */
function fileReport(
  { file, emptiness }: Extract<InputFile, { kind: 'file' }>,
  request: CheckRequest,
  report: Report,
  output: Output,
  held: number | undefined,
): Checked | undefined {
  const heard = new HeardOutput(output);
  const rows: ReportRow[] = [];
  let messages = 0;
  const visit = (_: string, trace: Trace): number => {
    messages = trace.count;
    for (const row of rowsOf(trace, file, request, report)) rows.push(row);
    return messages;
  };
  const { code, read } = visitFile(file, visit, { language: request.language, output: heard, emptiness }, held);
  if (code === 0 && messages === 0 && typeof emptiness === 'object') return undefined;
  return { file, rows, problems: code === 2 ? heard.said : [], isRead: 0 < read };
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

function visitFile(file: string, visit: Visit, speaker: Speaker, held = heldOctets): TextsVisited {
  const long = longTrace(file, held);
  if (long !== undefined) return visitLong(file, long, visit, speaker);
  const { language, output } = speaker;
  const visitText = (_: string, text: TextSource): number => visit(file, analyse(text, { lineFeeds: 'counted' }));
  return eachText([file], language, output, visitText, speaker.emptiness);
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
