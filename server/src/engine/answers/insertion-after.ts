import type { Trace } from '../log/trace.ts';
import type { SpanEdit } from './span-edit.ts';

/** Returns the line end that a text uses: that of its first line, CRLF for a text of one line. */
export function lineEndOf(chars: string): '\n' | '\r\n' {
  const feed = chars.indexOf('\n');
  return feed === -1 || chars.charAt(feed - 1) === '\r' ? '\r\n' : '\n';
}

/**
 * Returns the edit that puts a message behind an entry: on a line of its own, a blank line before it and a line end
 * behind it, so that the framing of both neighbours stays what it was.
 */
export function insertionAfter(trace: Trace, index: number, message: string): SpanEdit {
  const { chars } = trace.text;
  const { end } = trace.entrySpan(index);
  const lineEnd = lineEndOf(chars);
  const before = chars.slice(Math.max(0, end - 4), end);
  const isOnNewLine = before.endsWith('\n');
  const hasBlankLine = /\n\r?\n$/.test(before);
  const lead = hasBlankLine ? '' : isOnNewLine ? lineEnd : lineEnd + lineEnd;
  const tail = message.endsWith('\n') ? '' : lineEnd;
  return { span: { start: end, end }, newText: lead + message + tail };
}
