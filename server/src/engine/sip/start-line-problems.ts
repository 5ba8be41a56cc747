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
      return statusLineProblems(startLine);
  }
}

function requestLineProblems(line: RequestLine, text: string): readonly Problem[] {
  const versionStart = line.span.end - line.version.length;
  const problems: Problem[] = [];
  noteGap(problems, line.methodSpan.end, line.requestUriSpan.start);
  noteGap(problems, line.requestUriSpan.end, versionStart);
  noteVersion(problems, line.version, versionStart);
  const end = line.span.end;
  let blanksEnd = end;
  while (isBlank(text.charCodeAt(blanksEnd))) blanksEnd += 1;
  if (blanksEnd !== end) problems.push({ id: 'start-line-trailing-blank', span: span(end, blanksEnd) });
  return problems;
}

function statusLineProblems(line: StatusLine): readonly Problem[] {
  const problems: Problem[] = [];
  noteVersion(problems, line.version, line.span.start);
  noteGap(problems, line.span.start + line.version.length, line.statusSpan.start);
  if (line.status < 100 || 699 < line.status) {
    problems.push({ id: 'status-code-out-of-range', span: line.statusSpan });
  }
  return problems;
}

/** Exactly one space stands between the parts (RFC 3261 §7.1). */
function noteGap(problems: Problem[], start: number, end: number): void {
  if (end !== start + 1) problems.push({ id: 'start-line-extra-blank', span: span(start + 1, end) });
}

function noteVersion(problems: Problem[], version: string, start: number): void {
  if (version === 'SIP/2.0') return;
  const id = version.toUpperCase() === 'SIP/2.0' ? 'version-lower-case' : 'version-unsupported';
  problems.push({ id, span: span(start, start + version.length) });
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
