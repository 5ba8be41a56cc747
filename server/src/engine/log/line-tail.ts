import { isDigitCode, isLetterCode } from './character-classes.ts';
import type { Layout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import type { LogicalLine } from './logical-line.ts';
import type { StartCandidate } from './candidate.ts';

/** How a line end, or the CR of one, is written before the real end of the line. */
const writtenEnds = [
  String.raw`\\{1,4}r(?:\\{1,4}n)?|\\{1,4}n|\\015(?:\\012)?|\\012|\\x0[dD](?:\\x0[aA])?|\\x0[aA]`,
  String.raw`#015(?:#012)?|#012|\^M(?:\^J)?\$?|\$|%0[dD](?:%0[aA])?|\r|\.\.`,
  String.raw`[<[{(](?:CR|cr|0[dD])[>\]})](?:[<[{(](?:LF|lf|0[aA])[>\]})])?|[<[{(](?:CR ?LF|crlf|LF|lf)[>\]})]`,
  String.raw`␍␊?|␊|␤|↵|⏎|¶|&#(?:13|[xX]0{0,4}[dD]);(?:&#(?:10|[xX]0{0,4}[aA]);)?|&#(?:10|[xX]0{0,4}[aA]);|<[bB][rR] ?\/?>`,
].join('|');

/** Behind it stand a quote, what joins the strings of a source or of a list, and the sign that a line goes on. */
const tail = String.raw`(?:${writtenEnds})?(?:["'\x60](?: ?[,;+.&])?|[,;+])?(?: ?\\)?[ \t]*`;
const wholeTail = new RegExp(`^${tail}$`);
const tailAtEnd = new RegExp(`${tail}$`);

/** The longest tail that is looked for, in characters. */
export const longestTail = 32;

/** Tells whether a text is what may stand between the last word of a line and its end. */
export function isTail(text: string): boolean {
  return wholeTail.test(text) || /^[ \t\r]*\.?\r?$/.test(text);
}

/** How many lines behind the start line must end in its tail, as far as there are so many. */
const linesCompared = 3;

/**
 * Returns what stands at the end of every line of the message, its CR left out, or an empty text: the start line ends in it, and
 * so do the lines behind it.
 */
export function lineTail(chars: string, candidate: StartCandidate, first: LogicalLine, layout: Layout): string {
  const found = tailOfStartLine(chars, candidate, first);
  if (found === '') return '';
  const bare = found.trim();
  if (bare === '' || bare === '.') {
    // A CR that was doubled, or the blanks that a log or a paste has put at each line's end.
    const written = found.includes('\r') ? '\r' : bare === '' ? found : '';
    return written !== '' && endInTail(chars, first, written, layout) ? written : '';
  }
  return endInTail(chars, first, found, layout) ? found : '';
}

function tailOfStartLine(chars: string, candidate: StartCandidate, first: LogicalLine): string {
  if (first.end <= candidate.versionEnd || endsInWord(chars, first.end)) return '';
  const from = Math.max(candidate.versionEnd, first.end - longestTail);
  const text = chars.slice(from, first.end);
  if (candidate.kind === 'request') return candidate.versionEnd === from && wholeTail.test(text) ? text : '';
  return candidate.kind === 'status' ? (tailAtEnd.exec(text)?.[0] ?? '') : '';
}

/** Tells by a glance at the last characters whether a line ends in a word, and not in the letter of a written line end. */
function endsInWord(chars: string, end: number): boolean {
  const last = chars.charCodeAt(end - 1);
  if (!isLetterCode(last) && !isDigitCode(last)) return false;
  for (let at = end - 2; end - longestLetters <= at; at -= 1) if (opensWritten(chars.charCodeAt(at))) return false;
  return true;
}

/** How far before the last letter of a written line end its sign stands, in characters: `\\x0d`, `#015`. */
const longestLetters = 6;

/** A backslash, `#`, `^` or `%`. */
function opensWritten(code: number): boolean {
  return code === 92 || code === 35 || code === 94 || code === 37;
}

function endInTail(chars: string, first: LogicalLine, wanted: string, layout: Layout): boolean {
  const line = emptyLine();
  let count = 0;
  for (let at = first.next; count < linesCompared; at = line.next) {
    readLine(chars, at, chars.length, layout, line);
    if (line.kind !== 'text' || line.start === line.end) break;
    if (!chars.startsWith(wanted, line.end - wanted.length)) return false;
    count += 1;
  }
  return 0 < count;
}
