import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { TextSource } from '../text/text-source.ts';

/** A text without what a terminal put into it, and where each of its characters came from. */
export interface VisibleText {
  readonly text: TextSource;
  /** True where octets were read as text: then any edit may change what stands anywhere. */
  readonly isPacketView: boolean;
  toSource(visibleOffset: number): number;
  /** Where the character before an offset ends in the source. */
  endOf(visibleOffset: number): number;
  /** How many visible characters stand before an offset of the source. */
  toVisible(sourceOffset: number): number;
}

/**
 * What a syslog server puts between two packets of one AudioCodes record: the time behind the first, the numbers before the second.
 * A packet that goes on with an older one does not begin with a record's own number in round brackets.
 */
const seam = String.raw`(?: ?\[Time:\d\d-\d\d@\d\d:\d\d:\d\d\.\d{3}\] ?)?\r?\n[^\n]{0,120}?\[S=\d{1,12}\] ?\[SID[=:][^\]\n]{1,40}\](?! {0,2}\((?:N |lgr|sip|#)) {0,2}`;

/**
 * A colour code of a terminal, as it is or as `cat -v` shows it; behind a CR that was made visible at a line's end, an arrow with a
 * remark of who passed the log on; and the seam between two packets of one record. All are bounded, so that no token is longer
 * than `longestToken`.
 */
const token = new RegExp(
  String.raw`(?:\u001b|\^\[)\[[0-9;?]{0,24}[A-Za-z]|(?<=\^M) <[-=][^\r\n]{0,100}(?=\r?\n)|${seam}`,
  'g',
);

/** An upper bound of a token's length and of what it looks at behind itself, in characters. */
export const longestToken = 256;

/** What a text must hold for a token to be in it. */
const signs = ['\u001b[', '^[[', '^M <', '] [SID', '][SID'];

/** Tells whether a stretch of text may hold a token. */
export function mayHoldTokens(chars: string): boolean {
  return signs.some((sign) => chars.includes(sign));
}

/** Returns the text without tokens, or undefined when it holds none. */
export function visibleText(source: TextSource): VisibleText | undefined {
  const { chars } = source;
  if (!mayHoldTokens(chars)) return undefined;
  const kept: string[] = [];
  const visibleStarts: number[] = [];
  const sourceStarts: number[] = [];
  let length = 0;
  const keep = (text: string, from: number): void => {
    if (text === '') return;
    kept.push(text);
    visibleStarts.push(length);
    sourceStarts.push(from);
    length += text.length;
  };
  let from = 0;
  for (const match of chars.matchAll(token)) {
    keep(chars.slice(from, match.index), from);
    from = match.index + match[0].length;
  }
  if (from === 0) return undefined;
  keep(chars.slice(from), from);
  return mapped({ unit: source.unit, chars: kept.join('') }, visibleStarts, sourceStarts, chars.length);
}

function mapped(
  text: TextSource,
  visibleStarts: readonly number[],
  sourceStarts: readonly number[],
  sourceLength: number,
): VisibleText {
  const length = text.chars.length;
  const toSource = (offset: number): number => {
    if (length <= offset) return sourceLength;
    const piece = lastAtOrBefore(visibleStarts, visibleStarts.length, offset);
    return (sourceStarts[piece] ?? 0) + (offset - (visibleStarts[piece] ?? 0));
  };
  return {
    text,
    isPacketView: false,
    toSource,
    endOf: (offset) => toSource(offset - 1) + 1,
    toVisible: (offset) => {
      const piece = lastAtOrBefore(sourceStarts, sourceStarts.length, offset);
      if (piece < 0) return 0;
      const next = visibleStarts[piece + 1] ?? length;
      return Math.min(next, (visibleStarts[piece] ?? 0) + (offset - (sourceStarts[piece] ?? 0)));
    },
  };
}
