import { span } from '../text/span.ts';
import type { Problem } from './problem.ts';
import type { RequestLine, StartLine, StatusLine } from './start-line.ts';

/** Returns what is wrong in the parts of a start line and between them, in the order of the text. */
export function startLineProblems(startLine: StartLine, text: string): readonly Problem[] {
  switch (startLine.kind) {
    case 'malformed':
      return [{ id: 'start-line-malformed', span: startLine.span }];
    case 'request':
      return requestLineProblems(startLine, text);
    case 'response':
      return statusLineProblems(startLine, text);
  }
}

function requestLineProblems(line: RequestLine, text: string): readonly Problem[] {
  const versionStart = line.span.end - line.version.length;
  const problems: Problem[] = [];
  noteGap(problems, text, line.methodSpan.end, line.requestUriSpan.start);
  noteGap(problems, text, line.requestUriSpan.end, versionStart);
  noteVersion(problems, line.version, versionStart);
  const end = line.span.end;
  let blanksEnd = end;
  while (isBlank(text.charCodeAt(blanksEnd))) blanksEnd += 1;
  if (blanksEnd !== end) problems.push({ id: 'start-line-trailing-blank', span: span(end, blanksEnd) });
  return problems;
}

function statusLineProblems(line: StatusLine, text: string): readonly Problem[] {
  const problems: Problem[] = [];
  noteVersion(problems, line.version, line.span.start);
  noteGap(problems, text, line.span.start + line.version.length, line.statusSpan.start);
  if (line.status < 100 || 699 < line.status) {
    problems.push({ id: 'status-code-out-of-range', span: line.statusSpan });
  }
  return problems;
}

/** Exactly one space stands between the parts, and no tab (RFC 3261 §7.1). */
function noteGap(problems: Problem[], text: string, start: number, end: number): void {
  if (end !== start + 1) problems.push({ id: 'start-line-extra-blank', span: span(start + 1, end) });
  else if (text.charCodeAt(start) === 0x09) problems.push({ id: 'start-line-tab', span: span(start, end) });
}

function noteVersion(problems: Problem[], version: string, start: number): void {
  if (version === 'SIP/2.0') return;
  const id = version.toUpperCase() === 'SIP/2.0' ? 'version-lower-case' : 'version-unsupported';
  problems.push({ id, span: span(start, start + version.length) });
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
