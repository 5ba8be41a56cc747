import type { BodyContext } from './body-walk.ts';
import { closingDelimiter } from './closing-delimiter.ts';
import { longestEnd } from './end-test.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { isStartLineWithHeader } from './start-line-shape.ts';

/** The longest body that is looked through behind its declared end, in characters: what one datagram holds. */
const longestBody = 65_536;

/** Where a multipart body is closed (-1 where it is not), and how far the text was looked at to tell. */
export interface MultipartEnd {
  readonly end: number;
  readonly reach: number;
}

/**
 * Returns where a multipart body is closed, whatever length is declared: one that is too small must not cut it, because its end shows by
 * itself (RFC 2046 §5.1.1). A message may stand in it in a part of the type `message`; any other begins what follows.
 */
export function multipartEnd(context: BodyContext): MultipartEnd {
  const { text, limit, layout, headers, isEnd } = context;
  const { chars } = text;
  const closing = closingDelimiter(headers);
  if (closing === undefined) return { end: -1, reach: headers.end };
  const opening = closing.slice(0, -2);
  const line = emptyLine();
  let isQuoting = false;
  for (let at = headers.end; at < headers.end + longestBody; at = line.next) {
    readLine(chars, at, limit, layout, line);
    if (line.kind === 'none' || line.kind === 'broken') break;
    if (isEnd(chars, line.start, Math.min(line.end, line.start + longestEnd))) break;
    if (chars.startsWith(opening, line.start)) {
      const written = chars.slice(line.start, line.end).trimEnd();
      if (written === closing) return { end: line.next, reach: line.next };
      if (written === opening) isQuoting = false;
    } else if (isStartLineWithHeader(chars, line, limit, layout)) {
      if (!isQuoting) break;
    } else if (isMessageType(chars, line.start, line.end)) isQuoting = true;
  }
  return { end: -1, reach: line.next };
}

const longestType = 64;

function isMessageType(chars: string, start: number, end: number): boolean {
  return /^content-type\s{0,8}:\s{0,8}message\//i.test(chars.slice(start, Math.min(end, start + longestType)));
}
