import { isBlankCode } from './character-classes.ts';
import { isDoubled } from './doubled-lines.ts';
import { headerPlaces } from './header-places.ts';
import type { Layout } from './layout.ts';
import { layoutFor, longestPrefix } from './layout.ts';
import { layoutWithTail } from './layout-with-tail.ts';
import { learnedShape } from './learned-shape.ts';
import type { LogicalLine } from './logical-line.ts';
import { lineAt } from './logical-line.ts';
import { behindPrefix, prefixShape } from './prefix-shape.ts';
import type { StartCandidate } from './candidate.ts';

/** The lines of a message behind a format's own words: those hang under its start line. */
export interface HangingLines {
  /**
   * What a mail, a terminal or a container puts before every line, as it stands before the log's own words; empty where nothing or
   * blanks do.
   */
  readonly quote: string;
  /** Returns their layout. */
  layout(): Layout;
}

/** Returns what the lines are that stand below the start line of `candidate`. */
export function hangingLines(chars: string, candidate: StartCandidate): HangingLines {
  const first = lineAt(chars, candidate.start);
  const following = lineAt(chars, first.next);
  const isSpaced = isBlankLine(chars, following);
  const header = isSpaced ? lineAt(chars, following.next) : following;
  const blanks = blanksOf(chars, header);
  if (isSpaced && isDoubled(chars, following, layoutFor(blanks, false))) {
    return { quote: '', layout: () => ({ ...layoutFor(blanks, false), isDoubled: true }) };
  }
  const words = chars.slice(candidate.lineStart, Math.min(candidate.start, candidate.lineStart + longestPrefix));
  const [at] = headerPlaces(chars, header);
  const prefix = at === undefined ? blanks : chars.slice(header.start, at);
  const quote = prefix.trim() === '' ? '' : sharedHead(words, prefix);
  const layout = (): Layout => {
    if (quote === '') return layoutFor(blanks, false);
    return layoutFor(prefix, false, learnedShape(chars, prefixShape(prefix), header));
  };
  return { quote, layout: () => layoutWithTail(chars, candidate, first, layout(), '') };
}

function isBlankLine(chars: string, { start, end }: LogicalLine): boolean {
  const limit = Math.min(end, start + longestPrefix);
  return limit <= start || (chars.charCodeAt(start) <= 32 && chars.slice(start, limit).trim() === '');
}

function blanksOf(chars: string, { start, end }: LogicalLine): string {
  const limit = Math.min(end, start + longestPrefix);
  let at = start;
  while (at < limit && isBlankCode(chars.charCodeAt(at))) at += 1;
  return chars.slice(start, at);
}

/** Returns the head of `words` that has the shape of `prefix`, as far as an indent of the message does not belong to it. */
function sharedHead(words: string, prefix: string): string {
  for (let end = prefix.length; 0 < end; end -= 1) {
    const behind = behindPrefix(words, 0, words.length, prefixShape(prefix.slice(0, end)));
    if (behind !== -1) return words.slice(0, behind);
    if (!isBlankCode(prefix.charCodeAt(end - 1))) return '';
  }
  return '';
}
