import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RelatedRow } from '../../engine/index.ts';
import { relativePath } from './relative-path.ts';
import { reportJson } from './report-json.ts';
import type { Print, Report, ReportRow } from './report.ts';
import { levels, ruleDescriptor } from './rule-descriptor.ts';
import type { RuleSummaries } from './rule-summaries.ts';
import { sentenceOf } from './text-report.ts';

/** So many inputs that could not be read are told one by one. */
const mostNotifications = 1000;

/**
 * Returns the report in SARIF 2.1.0, one result a line. What is told of the tool stands behind the results, because only then it is
 * known which rules they name; the order of a JSON object means nothing.
 */
export function sarifReport(print: Print, version: string, summaries: RuleSummaries | undefined): Report {
  const indexes = new Map<string, number>();
  const notifications: object[] = [];
  let isEmpty = true;
  print(
    `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits",\n"results":[`,
  );
  return {
    parts: 'all',
    needsFingerprints: true,
    tellsTotals: false,
    file: ({ file, rows, problems }) => {
      const ordinals = new Map<string, number>();
      for (const row of rows) {
        const ordinal = (ordinals.get(row.fingerprint) ?? 0) + 1;
        ordinals.set(row.fingerprint, ordinal);
        if (!indexes.has(row.rule)) indexes.set(row.rule, indexes.size);
        print(`${isEmpty ? '' : ','}\n${reportJson(result(row, ordinal, indexes.get(row.rule) ?? -1))}`);
        isEmpty = false;
      }
      for (const problem of problems) {
        if (notifications.length < mostNotifications) notifications.push(notification(file, problem));
      }
    },
    end: ({ exitCode, language }) => {
      const driver = {
        name: 'SIP Lens',
        version,
        semanticVersion: version,
        language,
        informationUri: 'https://github.com/sip-lens/sip-lens',
        rules: [...indexes.keys()].map((id) => ruleDescriptor(id, summaries)),
      };
      const invocation = {
        executionSuccessful: exitCode !== 2,
        exitCode,
        toolExecutionNotifications: notifications,
      };
      print(`\n],\n"tool":${reportJson({ driver })},\n"invocations":${reportJson([invocation])}}]}\n`);
    },
  };
}

/** `ordinal` tells repeats of a message apart, from 1. */
function result(row: ReportRow, ordinal: number, ruleIndex: number): object {
  const { file, rule, severity, fingerprint, related, baselineState, suppressed } = row;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    ...(baselineState === undefined ? {} : { baselineState }),
    message: { text: linkless(sentenceOf(row)) },
    locations: [location(file, row)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((one, id) => relatedLocation(file, one, id)) }),
    // GitHub tells results apart by the name that it gave to the hash of a line.
    partialFingerprints: { 'sipLensMessage/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${ordinal}` },
    ...(suppressed === undefined ? {} : { suppressions: [suppression(suppressed)] }),
    properties: { severity },
  };
}

function suppression({ by, reason }: NonNullable<ReportRow['suppressed']>): object {
  const kind = by === 'comment' ? 'inSource' : 'external';
  return reason === undefined ? { kind } : { kind, justification: reason };
}

type Region = Pick<RelatedRow, 'line' | 'column' | 'endLine' | 'endColumn'>;

function location(file: string, { line, column, endLine, endColumn }: Region): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation: { uri: artifactUri(file) }, region } };
}

function relatedLocation(file: string, row: RelatedRow, id: number): object {
  return { id, ...location(file, row), message: { text: linkless(sentenceOf(row)) } };
}

function notification(file: string, text: string): object {
  return {
    level: 'error',
    message: { text: linkless(text) },
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file) } } }],
  };
}

/** In a message `[words](address)` is a link (§3.11.6), and no link comes out of a trace. */
function linkless(text: string): string {
  return text.replaceAll('](', ']<U+0028>');
}

/** A relative reference (RFC 3986) for a file below the current folder, a `file:` URI for any other; standard input has a name only. */
function artifactUri(file: string): string {
  const relative = relativePath(file);
  if (path.isAbsolute(relative)) return pathToFileURL(relative).href;
  return relative.split('/').map(segment).join('/');
}

/** What may stand in a path as it is, is left; a lone surrogate, which no URI can hold, becomes U+FFFD. */
function segment(part: string): string {
  return encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
