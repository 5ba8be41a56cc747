import { lineEnd } from '../../text/line-end.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { TextSource } from '../../text/text-source.ts';
import { isNgrepLine } from '../renderings/ngrep-packets.ts';
import { tcpdump } from '../formats/tcpdump.ts';
import { sliceLength } from '../slice-length.ts';
import type { VisibleText } from '../visible-text.ts';
import { hexLine } from './hex-line.ts';
import { isJsonLines, jsonLine } from './json-lines.ts';
import type { LinePrefix } from './line-prefix.ts';
import { behindPrefix, prefixOf } from './line-prefix.ts';
import { TextView } from './text-view.ts';

/** How much of a text tells whether its lines are wrapped, in characters. */
const headLength = 32_768;
const mostLines = 400;

/** How the lines of a text are wrapped: each in a record of JSON, or each behind a prefix. */
type Wrapper = 'json' | LinePrefix;

/**
 * Tells whether the lines of a text are those of another tool in a wrapper that keeps them from being read where they stand: each in a
 * record of JSON, as containers log them, or, of a capture that a tool has printed, each behind a prefix.
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
  for (let start = 0; start < chars.length;) {
    if (pause <= start) {
      yield start;
      pause = start + sliceLength;
    }
    const end = lineEnd(chars, start);
    const next = Math.min(chars.length, end + 1);
    if (wrapper === 'json') copyRecord(view, chars, start, end);
    else copyBehind(view, chars, start, end, wrapper);
    view.copy(end, next);
    start = next;
  }
  return view.visible();
}

function copyRecord(view: TextView, chars: string, start: number, end: number): void {
  const pieces = jsonLine(chars, start, end);
  if (pieces === undefined) view.copy(start, end);
  for (const { text, source, sourceLength } of pieces ?? []) {
    if (text.length === sourceLength) view.copy(source, source + sourceLength);
    else view.say(text, source);
  }
}

function copyBehind(view: TextView, chars: string, start: number, end: number, prefix: LinePrefix): void {
  const behind = behindPrefix(chars, start, end, prefix);
  view.copy(behind === -1 ? start : behind, end);
}

function wrapperOf(chars: string): Wrapper | undefined {
  const head = chars.slice(0, headLength);
  const isJson = /^[\s\ufeff]{0,8}\{/.test(head);
  if (!isJson && !mayHoldSign(head)) return undefined;
  const lines = head.split('\n').slice(0, mostLines);
  // The last line may be cut.
  if (1 < lines.length) lines.pop();
  if (isJson && isJsonLines(lines)) return 'json';
  const prefix = mayHoldSign(head) ? prefixOf(lines) : undefined;
  return prefix === undefined ? undefined : signedPrefix(lines, prefix);
}

/** Returns as much of the prefix as the sign of a printed capture stands behind: what all lines begin with may be their own. */
function signedPrefix(lines: readonly string[], prefix: LinePrefix): LinePrefix | undefined {
  for (let length = prefix.length; 0 < length; length -= 1) {
    const shorter = prefix.slice(0, length);
    if (lines.some((line) => isSignBehind(line.trimEnd(), shorter))) return shorter;
  }
  return undefined;
}

function isSignBehind(line: string, prefix: LinePrefix): boolean {
  const behind = behindPrefix(line, 0, line.length, prefix);
  return 0 < behind && behind < line.length && isSign(line.slice(behind)) && !isSign(line);
}

/** What a capture that was printed holds somewhere, whatever stands before its lines. */
const mayBeSign =
  / IP6? (?:\((?:tos|class|flowlabel|hlim) |.{1,300}? > )|^.{0,160}[UTS] [^\n]{0,60}-> |0000:? {1,4}[\da-f]{2}|Frame \d{1,9}: |Follow: [a-z]|<p(?:acket|dml)/m;

function mayHoldSign(head: string): boolean {
  return mayBeSign.test(head);
}

/** The first line of a packet, as a tool prints it. */
function isSign(line: string): boolean {
  const isDump =
    /^\s{0,8}(?:0x)?0000(?:0000)?:? {1,4}[\da-fA-F]{2}/.test(line) && hexLine(line, 0, line.length) !== undefined;
  const isTree = /^(?:Frame \d{1,9}: |Follow: [a-z\d]{1,16},|\s{0,8}<(?:pdml|packet)\b)/.test(line);
  return isDump || isTree || isNgrepLine(line) || tcpdump.marker.test(line) || isFirstOfTwo(line);
}

/** With -v the line of a packet is two. */
function isFirstOfTwo(line: string): boolean {
  return tcpdump.context?.patterns.some((pattern) => pattern.test(line)) === true;
}
