import { sipMethods } from '../reference/sip-methods.ts';
import { lineAt } from '../sip/line-at.ts';
import { readStartLine } from '../sip/read-start-line.ts';

/**
 * Returns where the start line stands in what is written behind the headers of a message that the next one begins with, or the end of
 * the text: at first that message is nothing but this line, and then none yet for the scanner. A line that is whole begins one
 * wherever it stands behind an empty line; one that is still being written only as the last one of the text. `quotes` tells that the body
 * may hold messages itself.
 */
export function nextStartLine(text: string, quotes: boolean): number {
  const content = text.trimEnd().length;
  let isBehindEmpty = !quotes;
  for (let start = 0; start < content;) {
    const { end, next } = lineAt(text, start, text.length);
    const line = text.slice(start, Math.min(end, start + longestLine));
    if (isBehindEmpty && (content <= end ? isBegun(line) : !quotes && isWhole(line))) return start;
    isBehindEmpty = line.trim() === '';
    start = next;
  }
  return text.length;
}

/** In characters. */
const longestLine = 4096;

function isWhole(line: string): boolean {
  return line.includes('SIP/') && /^[A-Z]/.test(line) && readStartLine(line, 0).kind !== 'malformed';
}

const version = 'SIP/2.0';
const firstWords: readonly string[] = [...sipMethods.map(({ name }) => name), version];

/** Tells whether a start line begins with what stands on a line. */
function isBegun(line: string): boolean {
  const [first = '', ...rest] = line.split(' ');
  if (rest.length === 0) return firstWords.some((word) => word.startsWith(first));
  if (isWhole(line)) return true;
  if (first === version) return /^\d{0,3}$/.test(rest.join(' '));
  return rest.length <= 2 && firstWords.includes(first) && version.startsWith(rest[1] ?? '');
}
