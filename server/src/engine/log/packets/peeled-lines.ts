import { lineEnd } from '../../text/line-end.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { TextSource } from '../../text/text-source.ts';
import { isNgrepLine, longestWords } from '../renderings/ngrep-packets.ts';
import { sliceLength } from '../slice-length.ts';
import { unescapedPieces } from '../unescape.ts';
import type { VisibleText } from '../visible-text.ts';
import type { WirePiece } from '../wire-pieces.ts';
import { isSign, isTold, mayBeSign } from './capture-signs.ts';
import { isJsonLines, jsonLine } from './json-lines.ts';
import type { LinePrefix } from './line-prefix.ts';
import { behindPrefix, prefixOf } from './line-prefix.ts';
import { TextView } from './text-view.ts';

/** How much of a text tells whether its lines are wrapped, in characters. */
const headLength = 32_768;
const mostLines = 400;

/** How the lines of a text are wrapped: what stands before each, what is written in them, and what stands behind. */
interface Wrapper {
  readonly prefix: LinePrefix | undefined;
  readonly coding: 'json' | 'entities' | undefined;
  /** True where an empty line follows each line. */
  readonly isDoubled: boolean;
  /** True where blanks fill the lines, or CRs end them that are too many. */
  readonly isPadded: boolean;
  /** True where octets stand below ngrep's words as they are (`-W none`), and not behind two blanks. */
  readonly isBare: boolean;
}

/**
 * Tells whether the lines of a text are those of another tool in a wrapper that keeps them from being read where they stand: each in a
 * record of JSON, as containers log them, or, of a capture that a tool has printed, each behind a prefix, as entities of HTML, with blanks
 * at its end, or with an empty line behind it.
 */
export function mayHoldPeel(chars: string): boolean {
  return wrapperOf(chars) !== undefined;
}

/** Tells whether an edit may have made such lines of what were none. */
export function mayMakePeel(text: TextSource, { start }: { readonly start: number }): boolean {
  return start < headLength && mayHoldPeel(stretchOf(text, 0, headLength));
}

/** Returns the lines of a text without what wraps each of them, or undefined where nothing does. Pauses every 256 KB. */
export function* peeledView(source: TextSource): Generator<number, VisibleText | undefined> {
  const { chars } = source;
  const wrapper = wrapperOf(chars);
  if (wrapper === undefined) return undefined;
  const view = new TextView(source);
  let pause = sliceLength;
  let isBelowWords = false;
  for (let start = 0; start < chars.length;) {
    if (pause <= start) {
      yield start;
      pause = start + sliceLength;
    }
    const end = lineEnd(chars, start);
    const next = Math.min(chars.length, end + 1);
    if (wrapper.isBare && isBelowWords && start < end) view.say('  ', start);
    isBelowWords = wrapper.isBare && isNgrepLine(chars.slice(start, Math.min(end, start + longestWords)));
    copyLine(view, chars, start, end, wrapper);
    view.copy(end, next);
    start = wrapper.isDoubled ? behindEmptyLine(chars, next) : next;
  }
  return view.visible();
}

function copyLine(view: TextView, chars: string, start: number, end: number, wrapper: Wrapper): void {
  const behind = wrapper.prefix === undefined ? start : behindPrefix(chars, start, end, wrapper.prefix);
  const from = behind === -1 ? start : behind;
  const until = wrapper.isPadded ? behindPadding(chars, from, end) : end;
  const pieces = piecesOf(chars, from, until, wrapper.coding);
  if (pieces === undefined) view.copy(from, until);
  for (const { text, source, sourceLength } of pieces ?? []) {
    if (text.length === sourceLength) view.copy(source, source + sourceLength);
    else view.say(text, source, sourceLength);
  }
}

function piecesOf(
  chars: string,
  start: number,
  end: number,
  coding: Wrapper['coding'],
): readonly WirePiece[] | undefined {
  if (coding === 'json') return jsonLine(chars, start, end);
  return coding === 'entities' ? unescapedPieces(chars, start, behindBreak(chars, start, end), 'entities') : undefined;
}

/** Returns where a line ends without the break of HTML at its end. */
function behindBreak(chars: string, start: number, end: number): number {
  const found = /<br ?\/?>\s{0,8}$/.exec(chars.slice(Math.max(start, end - 16), end));
  return found === null ? end : end - found[0].length;
}

function behindEmptyLine(chars: string, start: number): number {
  const end = lineEnd(chars, start);
  return chars.slice(start, Math.min(end, start + 200)).trim() === '' && end - start <= 200
    ? Math.min(chars.length, end + 1)
    : start;
}

function wrapperOf(chars: string): Wrapper | undefined {
  const head = chars.slice(0, headLength);
  const isJson = /^[\s\ufeff]{0,8}\{/.test(head);
  const isCapture = mayBeSign(head);
  if (!isJson && !isCapture) return undefined;
  const all = head.split('\n').slice(0, mostLines);
  // The last line may be cut.
  if (1 < all.length) all.pop();
  if (isJson && isJsonLines(all))
    return { prefix: undefined, coding: 'json', isDoubled: false, isPadded: false, isBare: false };
  return isCapture ? captureWrapper(all) : undefined;
}

function captureWrapper(all: readonly string[]): Wrapper | undefined {
  const isDoubled = fewestDoubled <= all.length && all.every((line, index) => index % 2 === 0 || line.trim() === '');
  const lines = isDoubled ? all.filter((_, index) => index % 2 === 0) : all;
  const isPadded = isPaddedText(lines);
  const coding = lines.some((line) => isTold(decoded(line)) && !isTold(line)) ? 'entities' : undefined;
  const learned = coding === undefined ? prefixOf(lines) : undefined;
  const prefix = learned === undefined ? undefined : signedPrefix(lines, learned);
  const isBare = lines.some((line, index) => bareStart.test(line) && isNgrepLine((lines[index - 1] ?? '').trimEnd()));
  const isPlain = prefix === undefined && coding === undefined && !isBare;
  const isWrapped = !isPlain || ((isDoubled || isPadded) && lines.some((line) => isTold(line.trimEnd())));
  return isWrapped ? { prefix, coding, isDoubled, isPadded, isBare } : undefined;
}

/** The octets of a message, a dot for each that is no text. */
const bareStart =
  /^(?:SIP\/2\.0 [1-6]\d\d |[A-Z]{3,20} [a-z]{2,8}:\S{1,500} SIP\/2\.0).{0,200}?\.\.[A-Za-z][\w-]{0,40} ?:/;

/** So many lines must have an empty one behind them. */
const fewestDoubled = 12;

/** Fewer lines show no padding. */
const fewestPadded = 6;

/** Blanks, a CR too many, or one that is written out. */
const padding = /(?:[ \t]|\^M)\r?$|\r\r$/;

/** Returns where a line ends without its padding. */
function behindPadding(chars: string, start: number, end: number): number {
  let at = end;
  for (let last = -1; at !== last;) {
    last = at;
    while (start < at && /\s/.test(chars.charAt(at - 1))) at -= 1;
    if (start + 2 <= at && chars.startsWith('^M', at - 2)) at -= 2;
  }
  return at;
}

function isPaddedText(lines: readonly string[]): boolean {
  const shown = lines.filter((line) => line.trim() !== '');
  const padded = shown.filter((line) => padding.test(line));
  return fewestPadded <= shown.length && shown.length * 0.9 <= padded.length;
}

function decoded(line: string): string {
  if (!line.includes('&')) return line;
  const pieces = unescapedPieces(line, 0, line.length, 'entities');
  return pieces.map(({ text }) => text).join('');
}

/** Returns as much of the prefix as the sign of a printed capture stands behind: what all lines begin with may be their own. */
function signedPrefix(lines: readonly string[], prefix: LinePrefix): LinePrefix | undefined {
  const hopeful = lines.filter((line) => mayBeSign(line)).slice(0, mostHopeful);
  for (let length = prefix.length; 0 < length; length -= 1) {
    const shorter = prefix.slice(0, length);
    if (hopeful.some((line) => isSignBehind(line.trimEnd(), shorter))) return shorter;
  }
  return undefined;
}

const mostHopeful = 8;

function isSignBehind(line: string, prefix: LinePrefix): boolean {
  const behind = behindPrefix(line, 0, line.length, prefix);
  return 0 < behind && behind < line.length && isSign(line.slice(behind)) && !isSign(line);
}
