import type { TextSource } from '../text/text-source.ts';

/** What a line that stands between two messages of a `.sip` file begins with, as in files of HTTP requests; a title may follow. */
export const separator = '###';

/** A stretch between two separators: nothing outside it belongs to its messages. */
export interface SeparatedPart {
  /** The text up to the separator behind the part: whoever reads on finds the end of the text there. */
  readonly text: TextSource;
  /** Where the part begins, in offsets of the text; undefined where that lies before the place that was asked for. */
  readonly top: number | undefined;
  /** Where messages are looked for from. */
  readonly from: number;
  /** Where the separator behind it stands, or the end of the text. */
  readonly end: number;
  /** How far the text was looked at to know that it ends there. */
  readonly reach: number;
}

/** Returns the parts of a text with separators, from the one that holds `from` on. */
export function* separatedParts(source: TextSource, from: number): Generator<SeparatedPart, void> {
  const { unit, chars, copyLatin1 } = source;
  let top = from === 0 ? 0 : undefined;
  for (let at = from; ;) {
    const end = separatorFrom(chars, at);
    const text: TextSource = {
      unit,
      chars: chars.slice(0, end),
      ...(copyLatin1 === undefined ? {} : { copyLatin1 }),
    };
    yield { text, top, from: at, end, reach: Math.min(chars.length, end + separator.length) };
    const feed = chars.indexOf('\n', end);
    if (feed === -1) return;
    top = at = feed + 1;
  }
}

/** Returns where the first separator at or behind `at` stands, or the length of the text. */
export function separatorFrom(chars: string, at: number): number {
  let found = chars.indexOf(separator, at);
  while (found !== -1 && found !== 0 && chars.charCodeAt(found - 1) !== 10) found = chars.indexOf(separator, found + 1);
  return found === -1 ? chars.length : found;
}
