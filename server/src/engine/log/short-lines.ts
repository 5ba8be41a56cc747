import type { Layout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';

/** How many lines are passed at once. */
export const linesAtOnce = 256;

/** Folds too short to be anything of a log (`short-lines.test.ts` asks the formats), by how many octets end them. */
const shortFolds = ['', String.raw`\n`, String.raw`\r\n`].map(
  (end) => new RegExp(String.raw`(?:[ \t][a-z0-9]{1,4}${end}){${linesAtOnce}}`, 'y'),
);

/** Tells whether lines stand in the text as they went over the wire. */
export function isBare(layout: Layout): boolean {
  return layout.prefixLength === 0 && layout.tail === '' && !layout.dots && !layout.isDoubled;
}

/**
 * Returns the offset behind `linesAtOnce` folded lines of a few letters that follow a line and end as it does, or -1 where there are none: of a
 * header of thousands of such lines each would cost as much as a whole one.
 */
export function behindShortFolds(chars: string, { next, eolOctets }: LogicalLine, limit: number): number {
  const folds = shortFolds[eolOctets];
  if (folds === undefined || eolOctets === 0) return -1;
  folds.lastIndex = next;
  return folds.test(chars) && folds.lastIndex <= limit ? folds.lastIndex : -1;
}

/** Returns where the first line begins from `at` on that is none of SDP (a small letter and an equals sign begin it), `limit` at most. */
export function behindAttributes(chars: string, at: number, limit: number): number {
  let start = at;
  while (start + 1 < limit && chars.charCodeAt(start + 1) === equalsSign && isSmallLetter(chars.charCodeAt(start))) {
    const feed = chars.indexOf('\n', start + 2);
    if (feed === -1 || limit <= feed) break;
    start = feed + 1;
  }
  return start;
}

const equalsSign = 61;

function isSmallLetter(code: number): boolean {
  return 97 <= code && code <= 122;
}
