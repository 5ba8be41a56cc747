import { span } from '../text/span.ts';
import { contacts } from './headers/contacts.ts';
import { cseq } from './headers/cseq.ts';
import { contentLength } from './headers/content-length.ts';
import { firstHeader } from './headers-named.ts';
import { lineAt } from './line-at.ts';
import type { Message } from './message.ts';
import type { Problem } from './problem.ts';
import { readHeaders } from './read-headers.ts';
import { readStartLine } from './read-start-line.ts';
import type { Wire } from './wire.ts';

/**
 * Returns the message that `wire` holds, for any text: what cannot be read is a problem with its place, never an
 * exception. Empty lines before the start line are skipped (RFC 3261 §7.5).
 */
export function parseMessage(wire: Wire): Message {
  const text = wire.text;
  const line = firstLine(text);
  const startLine = readStartLine(text.slice(line.start, line.end), line.start);
  const block = readHeaders(text, line.next, text.length);
  const message = { wire, startLine, headers: block.headers, body: span(block.bodyStart, text.length) };
  const startProblems: readonly Problem[] =
    startLine.kind === 'malformed' ? [{ id: 'start-line-malformed', span: startLine.span }] : [];
  return {
    ...message,
    problems: [...startProblems, ...block.problems, ...valueProblems({ ...message, problems: [] })],
  };
}

function firstLine(text: string): ReturnType<typeof lineAt> {
  let line = lineAt(text, 0, text.length);
  while (line.start === line.end && line.next < text.length) line = lineAt(text, line.next, text.length);
  return line;
}

function valueProblems(message: Message): readonly Problem[] {
  const problems: Problem[] = [];
  const length = firstHeader(message, 'content-length');
  if (length !== undefined && contentLength(message) === undefined) {
    problems.push({ id: 'number-malformed', span: length.span });
  }
  const sequence = firstHeader(message, 'cseq');
  if (sequence !== undefined && cseq(message) === undefined) {
    problems.push({ id: 'number-malformed', span: sequence.span });
  }
  for (const contact of contacts(message)) {
    if (contact.problems.length !== 0) problems.push({ id: 'uri-malformed', span: contact.span });
  }
  return problems;
}
