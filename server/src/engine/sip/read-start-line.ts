import { span } from '../text/span.ts';
import type { MalformedLine, RequestLine, StartLine, StatusLine } from './start-line.ts';
import { isToken } from './token.ts';
import { isBlank, trimmedSpan } from './trimmed-span.ts';

const versionPattern = /^SIP\/\d+\.\d+$/i;
const statusPattern = /^\d{3,}$/;

/**
 * Returns what a first line says. `line` is without its line end; its character 0 stands at wire offset `base`.
 * Several blanks between the parts, blanks inside the Request-URI and a lower-case version are accepted, because real
 * traces have them; whatever cannot be read comes back as malformed.
 */
export function readStartLine(line: string, base: number): StartLine {
  const { start, end } = trimmedSpan(line, 0, line.length);
  const firstEnd = blankAfter(line, start, end);
  const first = line.slice(start, firstEnd);
  const found = versionPattern.test(first)
    ? readStatusLine(line, base, { start, firstEnd, end })
    : readRequestLine(line, base, { start, firstEnd, end });
  return found ?? malformed(line, base);
}

interface Bounds {
  readonly start: number;
  readonly firstEnd: number;
  readonly end: number;
}

function readStatusLine(line: string, base: number, { start, firstEnd, end }: Bounds): StatusLine | undefined {
  const statusStart = trimmedSpan(line, firstEnd, end).start;
  const statusEnd = blankAfter(line, statusStart, end);
  const digits = line.slice(statusStart, statusEnd);
  if (!statusPattern.test(digits)) return undefined;
  const reason = trimmedSpan(line, statusEnd, end);
  return {
    kind: 'response',
    version: line.slice(start, firstEnd),
    status: Number(digits),
    statusSpan: span(base + statusStart, base + statusEnd),
    reason: line.slice(reason.start, reason.end),
    reasonSpan: span(base + reason.start, base + reason.end),
    span: span(base + start, base + end),
  };
}

function readRequestLine(line: string, base: number, { start, firstEnd, end }: Bounds): RequestLine | undefined {
  const method = line.slice(start, firstEnd);
  if (!isToken(method)) return undefined;
  const versionStart = blankBefore(line, firstEnd, end);
  const version = line.slice(versionStart, end);
  if (!versionPattern.test(version)) return undefined;
  const uri = trimmedSpan(line, firstEnd, versionStart);
  if (uri.start === uri.end) return undefined;
  return {
    kind: 'request',
    method,
    methodSpan: span(base + start, base + firstEnd),
    requestUri: line.slice(uri.start, uri.end),
    requestUriSpan: span(base + uri.start, base + uri.end),
    version,
    span: span(base + start, base + end),
  };
}

function malformed(line: string, base: number): MalformedLine {
  return { kind: 'malformed', text: line, span: span(base, base + line.length) };
}

function blankAfter(line: string, start: number, end: number): number {
  let index = start;
  while (index < end && !isBlank(line.charCodeAt(index))) index += 1;
  return index;
}

function blankBefore(line: string, start: number, end: number): number {
  let index = end;
  while (start < index && !isBlank(line.charCodeAt(index - 1))) index -= 1;
  return index;
}
