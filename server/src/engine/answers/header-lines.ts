import type { Header } from '../sip/header.ts';
import type { Message } from '../sip/message.ts';
import { isToken } from '../sip/token.ts';

/** One header field of a message that somebody writes, with the lines of comments above it, which belong to it. Wire offsets. */
export interface HeaderLines {
  readonly header: Header;
  /** Where its first comment begins, or the header itself. */
  readonly start: number;
  /** Behind its last character, line end excluded. */
  readonly end: number;
}

/**
 * Returns the header fields of a message one by one; undefined where anything stands among them that is neither a header nor a comment
 * (a line that begins with `#` or `//`): then it is not sure what belongs to what.
 */
export function headerLines(message: Message): readonly HeaderLines[] | undefined {
  const { text } = message.wire;
  const lines: HeaderLines[] = [];
  let from = behindLine(text, message.startLine.span.end);
  let start = from;
  for (const header of message.headers) {
    if (!areComments(text, from, header.start)) return undefined;
    from = behindLine(text, header.end);
    if (isComment(text.slice(header.start, header.end))) continue;
    if (!isToken(header.writtenName)) return undefined;
    lines.push({ header, start, end: header.end });
    start = from;
  }
  const rest = text.slice(from, message.body.start).replace(/\r?\n$/, '');
  return areComments(rest, 0, rest.length) ? lines : undefined;
}

function behindLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed + 1;
}

function areComments(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at = behindLine(text, at)) if (!isComment(text.slice(at, at + 2))) return false;
  return true;
}

/** Tells whether a line among headers is a comment: no name of a header field begins so. */
export function isComment(line: string): boolean {
  return line.startsWith('#') || line.startsWith('//');
}
