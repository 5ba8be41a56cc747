import { span, type Span } from '../text/span.ts';
import type { Header } from './header.ts';
import { lineAt } from './line-at.ts';
import { messageProblems } from './message-problems.ts';
import type { Message } from './message.ts';
import type { Problem } from './problem.ts';
import { readHeaders, type HeaderBlock } from './read-headers.ts';
import { readStartLine } from './read-start-line.ts';
import type { StartLine } from './start-line.ts';
import type { Wire } from './wire.ts';

/**
 * Returns the message that `wire` holds, for any text: what cannot be read is a problem with its place, never an
 * exception. Empty lines before the start line are skipped (RFC 3261 §7.5).
 */
export function parseMessage(wire: Wire): Message {
  const text = wire.text;
  const line = firstLine(text);
  const startLine = readStartLine(text.slice(line.start, line.end), line.start);
  return new ParsedMessage(wire, startLine, readHeaders(text, line.next, text.length));
}

function firstLine(text: string): ReturnType<typeof lineAt> {
  let line = lineAt(text, 0, text.length);
  while (line.start === line.end && line.next < text.length) line = lineAt(text, line.next, text.length);
  return line;
}

/** Most messages are only asked for a header or two, so that the rest is read when its problems are asked for. */
class ParsedMessage implements Message {
  readonly wire: Wire;
  readonly startLine: StartLine;
  readonly headers: readonly Header[];
  readonly body: Span;
  readonly #ofLines: readonly Problem[];
  #problems: readonly Problem[] | undefined;

  constructor(wire: Wire, startLine: StartLine, block: HeaderBlock) {
    this.wire = wire;
    this.startLine = startLine;
    this.headers = block.headers;
    this.body = span(block.bodyStart, wire.text.length);
    this.#ofLines = block.problems;
  }

  get problems(): readonly Problem[] {
    this.#problems ??= messageProblems(this, this.#ofLines);
    return this.#problems;
  }
}

/** Returns the same message over a wire view that differs only in where it stands in its source. */
export function messageOver(message: Message, wire: Wire): Message {
  return new MovedMessage(message, wire);
}

class MovedMessage implements Message {
  readonly wire: Wire;
  readonly startLine: StartLine;
  readonly headers: readonly Header[];
  readonly body: Span;
  readonly #message: Message;

  constructor(message: Message, wire: Wire) {
    this.wire = wire;
    this.startLine = message.startLine;
    this.headers = message.headers;
    this.body = message.body;
    this.#message = message;
  }

  get problems(): readonly Problem[] {
    return this.#message.problems;
  }
}
