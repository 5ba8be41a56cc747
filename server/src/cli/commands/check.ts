import type { Finding, Trace } from '../../engine/index.ts';
import { checkRows, findingIdentity, findingsOnce, finished, relatedRows, sortedFindings } from '../../engine/index.ts';
import type { Baseline } from '../baseline.ts';
import { closeBaseline, openBaseline } from '../check-baseline.ts';
import type { CheckRequest } from '../command-line.ts';
import { eachInput, type InputFile } from '../each-input.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { HeardOutput } from '../heard-output.ts';
import { ProjectFiles } from '../project-files.ts';
import type { Output } from '../output.ts';
import { isFailure } from '../reports/is-failure.ts';
import type { FileReport, Report, ReportRow, Totals } from '../reports/report.ts';
import { reportOf } from '../reports/report-of.ts';
import type { RuleSummaries } from '../reports/rule-summaries.ts';
import { totalSentences } from '../reports/summary-line.ts';
import { Tally } from '../tally.ts';
import { visitTrace } from '../visit-trace.ts';

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
  const baseline = openBaseline(request, output);
  if (baseline === 'unusable') return 2;
  const report = reportOf(request.format, (text) => output.out(text), means);
  const tally = new Tally();
  const projects = new ProjectFiles(language, output);
  const checking = { request, report, output, baseline, projects, held: means.held };
  for (const input of eachInput(request.files, { language, output })) {
    const result = input.kind === 'file' ? fileReport(input, checking) : unread(input);
    if (result === undefined) continue;
    if (result.isRead) tally.files += 1;
    if (0 < result.problems.length) tally.addUnreadable();
    for (const row of result.rows) tally.add(row);
    report.file(result);
  }
  for (const { file, problem } of projects.problems) {
    tally.addUnreadable();
    report.file({ file, rows: [], problems: [problem] });
  }
  const exitCode = baseline === undefined ? tally.exitCode : closeBaseline(baseline, request, tally.exitCode, output);
  const { files, counts, suppressed } = tally;
  const totals = { language, files, counts, suppressed, exitCode };
  const whole = baseline === undefined ? totals : { ...totals, baseline: told(baseline, request) };
  report.end(whole);
  if (!report.tellsTotals) for (const one of totalSentences(whole)) output.problem(`sip-lens: ${one}\n`);
  return exitCode;
}

/** What was just written into the baseline holds nothing that is gone. */
function told({ known, added, gone }: Baseline, { isBaselineUpdated }: CheckRequest): NonNullable<Totals['baseline']> {
  return isBaselineUpdated ? { known: known + added, gone: 0 } : { known, gone };
}

/** All that a check of one file needs. */
interface Checking {
  readonly request: CheckRequest;
  readonly report: Report;
  readonly output: Output;
  readonly baseline: Baseline | undefined;
  readonly projects: ProjectFiles;
  readonly held: number | undefined;
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
  checking: Checking,
): Checked | undefined {
  const heard = new HeardOutput(checking.output);
  const rows: ReportRow[] = [];
  let messages = 0;
  const visit = (_: string, trace: Trace): number => {
    messages = trace.count;
    for (const row of rowsOf(trace, file, checking)) rows.push(row);
    return messages;
  };
  checking.baseline?.begin(file);
  const speaker = { language: checking.request.language, output: heard, emptiness };
  const { code, read } = visitTrace(file, visit, speaker, checking.held);
  if (code === 0 && messages === 0 && typeof emptiness === 'object') return undefined;
  return { file, rows, problems: code === 2 ? heard.said : [], isRead: 0 < read };
}

function* rowsOf(trace: Trace, file: string, checking: Checking): Generator<ReportRow> {
  const { language, failOn, profile } = checking.request;
  const { parts, needsFingerprints } = checking.report;
  const ofProject = checking.projects.settingsFor(file);
  const settings = profile === undefined ? ofProject : { ...ofProject, profile };
  const { told: open, suppressed } = sortedFindings(trace, finished(findingsOnce(trace, settings, parts)), settings);
  const found = [...open, ...suppressed.map(({ finding }) => finding)];
  const rows = checkRows(trace, found, file, language, parts === 'message and remedies' ? 'named' : 'left out');
  const related = parts === 'all' ? relatedRows(trace, found, language) : [];
  for (const [place, row] of rows.entries()) {
    const isNamed = needsFingerprints || checking.baseline !== undefined;
    const identity = isNamed ? identityAt(trace, found, place) : undefined;
    const fingerprint = identity === undefined ? '' : fingerprintOf(identity.own);
    const own = { ...row, fingerprint, related: related[place] ?? [] };
    const silenced = suppressed[place - open.length];
    if (silenced === undefined) yield compared(own, isFailure(row.severity, failOn), identity, checking);
    else {
      const { by, reason } = silenced;
      // In SARIF all results are compared with a baseline, or none.
      const state = checking.baseline === undefined ? {} : { baselineState: 'new' as const };
      yield { ...own, ...state, isFailure: false, suppressed: reason === undefined ? { by } : { by, reason } };
    }
  }
}

/** What is written into the baseline is known from now on, and what is known is no failure. */
function compared(
  row: Omit<ReportRow, 'isFailure' | 'baselineState'>,
  isBad: boolean,
  identity: FindingIdentity | undefined,
  { baseline, request }: Checking,
): ReportRow {
  if (baseline === undefined) return { ...row, isFailure: isBad };
  const isKnown =
    baseline.take(row.file, { ...row, group: () => fingerprintOf(identity?.group() ?? '') }) ||
    request.isBaselineUpdated;
  return { ...row, isFailure: isBad && !isKnown, baselineState: isKnown ? 'unchanged' : 'new' };
}

type FindingIdentity = ReturnType<typeof findingIdentity>;

function identityAt(trace: Trace, found: readonly Finding[], place: number): FindingIdentity | undefined {
  const finding = found[place];
  return finding === undefined ? undefined : findingIdentity(trace, finding);
}
