import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { TextSource } from '../text/text-source.ts';
import { sliceLength } from './slice-length.ts';
import { longestToken, mayHoldTerminal, signsIn, standIn, tokenPattern } from './visible-tokens.ts';

/** A text without what a terminal or a log's packets put into it, and where each of its characters came from. */
export interface VisibleText {
  readonly text: TextSource;
  /** True where octets were read as text: then any edit may change what stands anywhere. */
  readonly isPacketView: boolean;
  /** What was looked for beside the codes of a terminal: see `signsIn`. */
  readonly signs: number;
  toSource(visibleOffset: number): number;
  /** Where the character before an offset ends in the source. */
  endOf(visibleOffset: number): number;
  /** How many visible characters stand before an offset of the source. */
  toVisible(sourceOffset: number): number;
}

/** Returns the text without tokens, or undefined when it holds none; pauses every 256 KB. */
export function* visibleText(source: TextSource): Generator<number, VisibleText | undefined> {
  const { chars } = source;
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
  const signs = signsIn(chars);
  for (let at = 0; at < chars.length; at += sliceLength) {
    if (at !== 0) yield at;
    for (const { start, end, token } of tokensIn(chars, Math.max(at, from), at + sliceLength, signs)) {
      keep(chars.slice(from, start), from);
      keep(standIn(token), start);
      from = end;
    }
  }
  if (from === 0) return undefined;
  keep(chars.slice(from), from);
  const { unit, hasSeparators = false } = source;
  return mapped({ unit, chars: kept.join(''), hasSeparators }, signs, visibleStarts, sourceStarts, chars.length);
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

/** Returns the tokens that begin in `[start, end)`; nothing before `start` belongs to one, but what a token looks back at. */
function tokensIn(chars: string, start: number, end: number, signs: number): readonly Token[] {
  const base = Math.max(0, start - longestToken);
  const stretch = chars.slice(base, end + longestToken);
  if (signs === 0 && !mayHoldTerminal(stretch)) return [];
  const pattern = tokenPattern(signs);
  pattern.lastIndex = start - base;
  const found: Token[] = [];
  for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch)) {
    const at = base + match.index;
    if (end <= at) break;
    found.push({ start: at, end: at + match[0].length, token: match[0] });
  }
  return found;
}

function mapped(
  text: TextSource,
  signs: number,
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
    signs,
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
