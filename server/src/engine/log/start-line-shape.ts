import { headerColon } from './header-line.ts';
import type { Layout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { emptyLine, readLine } from './logical-line.ts';

/** Tells whether the line is a start line and a header follows it: the shape that no body but a quoted message has. */
export function isStartLineWithHeader(chars: string, line: LogicalLine, limit: number, layout: Layout): boolean {
  const isStatus = chars.startsWith('SIP/2.0 ', line.start);
  if (!isStatus && !endsWithVersion(chars, line.start, line.end)) return false;
  const following = emptyLine();
  readLine(chars, line.next, limit, layout, following);
  return following.kind === 'text' && headerColon(chars, following.start, following.end) !== -1;
}

/** Tells whether the line is a status line, or a request line whose method nothing stands before. */
export function isStartLine(chars: string, line: LogicalLine): boolean {
  return chars.startsWith('SIP/2.0 ', line.start) || endsWithVersion(chars, line.start, line.end);
}

function endsWithVersion(chars: string, start: number, end: number): boolean {
  let at = end;
  while (start < at && chars.charCodeAt(at - 1) <= 32) at -= 1;
  if (at <= start + 12 || !chars.startsWith(' SIP/2.0', at - 8)) return false;
  return /^[A-Za-z]{2,40} +<?[A-Za-z]/.test(chars.slice(start, Math.min(at, start + 80)));
}
