import { span, type Span } from '../../text/span.ts';
import type { Header } from '../header.ts';
import { lineAt } from '../line-at.ts';
import type { Message } from '../message.ts';
import type { Problem } from '../problem.ts';
import { readHeaders } from '../read-headers.ts';
import { readStartLine } from '../read-start-line.ts';
import type { RequestLine, StartLine, StatusLine } from '../start-line.ts';
import { startLineProblems } from '../start-line-problems.ts';
import { readMessageSyntax } from '../syntax/read-message-syntax.ts';
import { sharedReader } from '../syntax/shared-reader.ts';
import { plainWire } from '../wire.ts';
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

/** A piece of a SIP message: any of its three parts may be absent (RFC 3420 §2). Spans are wire offsets. */
export interface Fragment {
  readonly startLine: RequestLine | StatusLine | undefined;
  readonly headers: readonly Header[];
  /** Behind the empty line; empty when there is none. */
  readonly body: Span;
  readonly problems: readonly Problem[];
}

/** Returns the response that the first sipfrag part holds, or undefined when there is none or it begins otherwise. */
export function readSipfrag(message: Pick<Message, 'wire' | 'body' | 'headers'>): Sipfrag | undefined {
  const part = bodyParts(message).find((one) => one.contentType === 'message/sipfrag');
  if (part === undefined) return undefined;
  const { startLine, headers } = readFragment(message.wire.text, part.span);
  if (startLine?.kind !== 'response') return undefined;
  return { status: startLine.status, reason: startLine.reason, span: startLine.span, headers };
}

/** Returns the piece of a message that stands at `place`; empty lines before it are skipped. */
export function readFragment(text: string, place: Span): Fragment {
  let line = lineAt(text, place.start, place.end);
  while (line.start === line.end && line.next < place.end) line = lineAt(text, line.next, place.end);
  const first = readStartLine(text.slice(line.start, line.end), line.start);
  const startLine = first.kind === 'malformed' ? undefined : first;
  const { headers, problems, bodyStart } = readHeaders(
    text,
    startLine === undefined ? line.start : line.next,
    place.end,
  );
  return { startLine, headers, body: span(bodyStart, place.end), problems };
}

/**
 * Returns what is wrong in a fragment. It may lack any header, and have a Content-Length without its body (RFC 3420 §2.1), so
 * that only what stands there is judged.
 */
export function fragmentProblems(text: string, { startLine, headers, problems }: Fragment): readonly Problem[] {
  const line: StartLine = startLine ?? { kind: 'malformed', text: '', span: span(0, 0) };
  readMessageSyntax(sharedReader, { wire: plainWire(text, 0), startLine: line, headers });
  const ofValues = sharedReader.finish();
  const ofLine = startLine === undefined ? [] : startLineProblems(startLine, text);
  return [...ofLine, ...problems, ...ofValues].sort((a, b) => a.span.start - b.span.start);
}
