import type { Span } from '../../text/span.ts';
import type { Header } from '../header.ts';
import { lineAt } from '../line-at.ts';
import type { Message } from '../message.ts';
import { readHeaders } from '../read-headers.ts';
import { readStartLine } from '../read-start-line.ts';
import { bodyParts } from './multipart.ts';

/** The outcome that a NOTIFY tells in a `message/sipfrag` body (RFC 3420, RFC 3515 §2.4.5). */
export interface Sipfrag {
  readonly status: number;
  readonly reason: string;
  /** Of the status line, in wire offsets. */
  readonly span: Span;
  /** The header fields behind the status line; most fragments have none. */
  readonly headers: readonly Header[];
}

/** Returns the response that the first sipfrag part holds, or undefined when there is none or it begins otherwise. */
export function readSipfrag(message: Pick<Message, 'wire' | 'body' | 'headers'>): Sipfrag | undefined {
  const part = bodyParts(message).find((one) => one.contentType === 'message/sipfrag');
  if (part === undefined) return undefined;
  const text = message.wire.text;
  let line = lineAt(text, part.span.start, part.span.end);
  while (line.start === line.end && line.next < part.span.end) line = lineAt(text, line.next, part.span.end);
  const start = readStartLine(text.slice(line.start, line.end), line.start);
  if (start.kind !== 'response') return undefined;
  const { headers } = readHeaders(text, line.next, part.span.end);
  return { status: start.status, reason: start.reason, span: start.span, headers };
}
