import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';
import type { TextSource } from '../text/text-source.ts';
import type { SpanEdit } from './span-edit.ts';

/** A first line that is longer tells nothing about the others. */
const longestFirstLine = 1024 * 1024;

/** Returns the line end that a text uses: that of its first line, CRLF for a text of one long line. */
export function lineEndOf(text: TextSource): '\n' | '\r\n' {
  const chars = stretchOf(text, 0, longestFirstLine);
  const feed = chars.indexOf('\n');
  return feed === -1 || chars.charAt(feed - 1) === '\r' ? '\r\n' : '\n';
}

/**
 * Returns the edit that puts a message behind an entry: on a line of its own, a blank line before it and a line end
 * behind it, so that the framing of both neighbours stays what it was.
 */
export function insertionAfter(trace: Trace, index: number, message: string): SpanEdit {
  const { end } = trace.entrySpan(index);
  const lineEnd = lineEndOf(trace.text);
  const before = stretchOf(trace.text, Math.max(0, end - 4), end);
  const isOnNewLine = before.endsWith('\n');
  const hasBlankLine = /\n\r?\n$/.test(before);
  const lead = hasBlankLine ? '' : isOnNewLine ? lineEnd : lineEnd + lineEnd;
  const tail = message.endsWith('\n') ? '' : lineEnd;
  return { span: { start: end, end }, newText: lead + message + tail };
}
