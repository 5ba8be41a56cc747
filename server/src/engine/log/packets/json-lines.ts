import { unescapedPieces } from '../unescape.ts';
import type { WirePiece } from '../wire-pieces.ts';

/** The field of a record that holds a line of a log: of Docker, journald, Fluentd, Splunk and others. */
const field = /"(?:log|[mM]essage|MESSAGE|msg|line|_raw|text)" ?: ?"/;

/** How far into a record its line is looked for, in characters. */
const longestBefore = 2000;

/** So many of the lines that are not empty are such records at least. */
const leastShare = 0.9;
const fewestLines = 4;

/** Tells whether lines are records of JSON, one for each line of another log. */
export function isJsonLines(lines: readonly string[]): boolean {
  const shown = lines.filter((line) => line.trim() !== '');
  const records = shown.filter((line) => isRecord(line));
  return fewestLines <= records.length && shown.length * leastShare <= records.length;
}

/** A record that holds whole messages, or more lines than one, is read where it stands. */
function isRecord(line: string): boolean {
  const text = jsonLine(line, 0, line.length)
    ?.map((piece) => piece.text)
    .join('');
  return text !== undefined && !text.includes('\n');
}

/** Returns the line that a record holds in pieces, its escapes undone, without its line feed; undefined where it holds none. */
export function jsonLine(chars: string, start: number, end: number): readonly WirePiece[] | undefined {
  if (chars.charCodeAt(start) !== 123) return undefined;
  const found = field.exec(chars.slice(start, Math.min(end, start + longestBefore)));
  if (found === null) return undefined;
  const from = start + found.index + found[0].length;
  const pieces = unescapedPieces(chars, from, closingQuote(chars, from, end), 'backslash');
  return pieces[pieces.length - 1]?.text === '\n' ? pieces.slice(0, -1) : pieces;
}

function closingQuote(chars: string, from: number, end: number): number {
  let at = from;
  while (at < end && chars.charCodeAt(at) !== 34) at += chars.charCodeAt(at) === 92 ? 2 : 1;
  return Math.min(at, end);
}
