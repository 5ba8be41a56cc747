import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import { stretchOf } from '../text/text-source.ts';
import type { TextSource } from '../text/text-source.ts';
import { sliceLength } from './slice-length.ts';

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

/**
 * A colour code of a terminal, as it is or as `cat -v` shows it, and, behind a CR that was made visible at a line's end, an arrow
 * with a remark of who passed the log on. All tokens are bounded, so that none is longer than `longestToken`.
 */
const terminal = String.raw`(?:\u001b|\^\[)\[[0-9;?]{0,24}[A-Za-z]|(?<=\^M) <[-=][^\r\n]{0,100}(?=\r?\n)`;

/**
 * What a syslog server puts between two packets of one AudioCodes record: the time behind the first, the numbers before the second.
 * A packet that goes on with an older one does not begin with a record's own number in round brackets.
 */
const seam = String.raw`(?: ?\[Time:\d\d-\d\d@\d\d:\d\d:\d\d\.\d{3}\] ?)?(?:\r?\n){1,2}[^\n]{0,120}?\[S=\d{1,12}\] ?\[SID[=:][^\]\n]{1,40}\](?! {0,2}\((?:N |lgr|sip|#)) {0,2}`;

/** How Lync's servers name a message's body; the dash stands for none. */
const bodyName = String.raw`(?<=\n[ \t>]{0,20})Message-Body: (?:-(?=\r?\n))?`;

/** The slash of a version as strings write it that may stand in a web page: behind backslashes, as a number, as an entity. */
const slash = String.raw`(?<=SIP)(?:\\{1,7}\/|\\{1,4}(?:u00|x)2[Ff]|&#(?:47|[xX]2[Ff]);)(?=\d)`;
const escapedSlash = new RegExp(slash);

/** What is looked for in a text by its signs: nothing, seams and names, slashes, or both. */
const tokens = [
  terminal,
  `${terminal}|${seam}|${bodyName}`,
  `${terminal}|${slash}`,
  `${terminal}|${seam}|${bodyName}|${slash}`,
].map((source) => new RegExp(source, 'g'));

/** An upper bound of a token's length and of what it looks at around itself, in characters. */
export const longestToken = 256;

/** What the head of a text must hold for seams and names to be looked for: such logs are full of them. */
const packedSigns = ['] [SID', '][SID', 'Message-Body: '];

/** How much of a text is looked at for the signs of packets, in characters. */
export const headLength = 1024 * 1024;

/** No sign is longer, in characters: `SIP` and an escaped slash. */
const longestSign = 16;

/**
 * Returns what is looked for in a text: 1 for the seams of packets and the names of parts, 2 for slashes that are escaped, which end
 * the scan's hops from version to version; 3 for both, 0 for neither.
 */
export function signsIn(chars: string): number {
  const head = chars.slice(0, headLength);
  return (packedSigns.some((sign) => head.includes(sign)) ? 1 : 0) + (escapedSlash.test(head) ? 2 : 0);
}

/**
 * Tells whether an edit has brought signs of packets into the head of a text that stood behind the head before, so that tokens may
 * stand anywhere. What the edit itself has brought is not looked at.
 */
export function pullsSigns(
  text: TextSource,
  { start, end, newLength }: { readonly start: number; readonly end: number; readonly newLength: number },
): boolean {
  const pulled = end - start - newLength;
  if (pulled <= 0 || headLength <= start) return false;
  return signsIn(stretchOf(text, Math.max(0, headLength - pulled - longestSign), headLength)) !== 0;
}

/** Tells whether a stretch of text may hold a token of a terminal. Every text is searched for it, so what logs seldom hold comes first. */
export function mayHoldTerminal(chars: string): boolean {
  if (chars.includes('\u001b[')) return true;
  return chars.includes('^') && (chars.includes('^[[') || chars.includes('^M <'));
}

/** Tells whether a stretch of text may hold a token. */
export function mayHoldTokens(chars: string): boolean {
  return mayHoldTerminal(chars) || signsIn(chars) !== 0;
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
  return mapped({ unit: source.unit, chars: kept.join('') }, signs, visibleStarts, sourceStarts, chars.length);
}

/** Returns what stands where a token stood: the empty line that ends the headers, a slash, or nothing. */
function standIn(token: string): string {
  if (token === 'Message-Body: ') return '\n';
  return /^(?:\\{1,7}\/|\\{1,4}[ux]|&#)/.test(token) ? '/' : '';
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
  const pattern = new RegExp(tokens[signs] ?? terminal, 'g');
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
