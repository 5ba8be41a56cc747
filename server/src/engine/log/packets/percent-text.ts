import type { TextSource } from '../../text/text-source.ts';
import { stretchOf } from '../../text/text-source.ts';
import { hexDigit } from '../character-classes.ts';
import { sliceLength } from '../slice-length.ts';
import type { VisibleText } from '../visible-text.ts';
import { TextView } from './text-view.ts';

/** How much of a text is looked at for the first version whose slash is coded, in characters. */
export const longestBeforePercent = 1024 * 1024;

/**
 * The version of a start line: the one of a Via goes on with a slash. Python's `quote` and JavaScript's `encodeURI` leave a slash as
 * it is.
 */
const sign = /SIP(?:%2[Ff]|\/)\d\.\d(?:%20|\+|%0[AaDd])/;
const longestSign = 13;

/** Every message holds a line end, and hardly a log holds a coded one. */
const lineEndSign = '%0';

/** What stands before the version of a request line: a method, a blank, a URI, a blank. */
const methodAhead = /[A-Za-z][\w.!~-]{1,31}$/;
const longestMethod = 32;
const uri = /[A-Za-z]{2,10}(?:%3[Aa]|:)[\w%.~*!'()$:@/;,?&=-]{1,2000}/y;
const longestRequest = 2048;

/** A URI may hold coded blanks of its own, but hardly more than so many. */
const mostBlanks = 4;

/** What ends a start line, and the name of a header field behind it. */
const lineEnd = /%0[AaDd]/;
const headerBehind = /^(?:%0[AaDd]){1,3}[A-Za-z][\w-]{0,60}(?:%20|%09|\+){0,8}(?::|%3[Aa])/;
const longestBehind = 600;

/** What stands behind a URL, or between two of its parameters. */
const isOver = /[\s"<>]|&[\w.[\]-]{1,64}=/;

/** What may stand in a part of a URL or of a form (RFC 3986 §2, and what browsers leave as it is). */
const coded = /[\w%.~+*!'()$:@/;,-]/;

/** What `encodeURI` leaves, which codes a URL as a whole. */
const lightlyCoded = /[\w%.~+*!'()$:@/;,?=&#-]/;

/** A parameter of the URL that follows the one of the message. */
const nextParameter = /&[\w.[\]-]{1,64}=/y;

/** The longest stretch that is decoded behind one version, in characters. */
const longestStretch = 262_144;

/** Tells whether the head of a text holds messages as a URL or a form carries them. */
export function mayHoldPercent(chars: string): boolean {
  const head = chars.slice(0, longestBeforePercent);
  return head.includes(lineEndSign) && sign.test(head);
}

/** Tells whether an edit may have made such a message of what was none. */
export function mayMakePercent(
  text: TextSource,
  { start, end, newLength }: { readonly start: number; readonly end: number; readonly newLength: number },
): boolean {
  // Whether a version is one of a message is told by what stands before and behind it.
  const from = Math.max(0, start - longestBehind - longestSign);
  if (sign.test(stretchOf(text, from, start + newLength + longestRequest + longestSign))) return true;
  const pulled = end - start - newLength;
  if (pulled <= 0 || longestBeforePercent <= start) return false;
  return sign.test(stretchOf(text, Math.max(0, longestBeforePercent - pulled - longestSign), longestBeforePercent));
}

/**
 * Returns a text in which messages that are coded as a part of a URL or a form are decoded, each on lines of its own; undefined for a
 * text whose head has none. Pauses every 256 KB.
 */
export function* percentView(source: TextSource): Generator<number, VisibleText | undefined> {
  const { chars } = source;
  if (!mayHoldPercent(chars)) return undefined;
  const view = new TextView(source);
  const versions = new RegExp(sign, 'g');
  let done = 0;
  let isShown = false;
  let pause = sliceLength;
  for (let found = versions.exec(chars); found !== null; found = versions.exec(chars)) {
    if (pause <= found.index) {
      yield found.index;
      pause = found.index + sliceLength;
    }
    const start = startLineAt(chars, found.index, done);
    if (start === undefined) continue;
    if (!hasHeader(chars.slice(found.index, found.index + longestBehind))) continue;
    const end = stretchEnd(chars, found.index);
    view.copy(done, start);
    // What stands around the message on its line is the log's.
    view.say('\n', start);
    decode(view, chars, start, end);
    view.say('\n', end);
    done = end;
    isShown = true;
    versions.lastIndex = end;
  }
  if (!isShown) return undefined;
  view.copy(done, chars.length);
  return view.visible();
}

/** Returns where the start line begins whose version stands at `at`, or undefined where none does. */
function startLineAt(chars: string, at: number, floor: number): number | undefined {
  if (/^SIP(?:%2[Ff]|\/)\d\.\d(?:%20|\+)[1-6]\d\d(?:%20|\+)/.test(chars.slice(at, at + 20))) return at;
  const from = Math.max(floor, at - longestRequest);
  const ahead = chars.slice(from, at);
  const end = ahead.length - (/(?:%20|\+)$/.exec(ahead.slice(-3))?.[0].length ?? ahead.length);
  for (const { index, length } of blanksBefore(ahead, end)) {
    uri.lastIndex = index + length;
    const method = methodAhead.exec(ahead.slice(Math.max(0, index - longestMethod), index));
    if (method !== null && uri.exec(ahead.slice(0, end)) !== null && uri.lastIndex === end) {
      return from + index - method[0].length;
    }
  }
  return undefined;
}

/** Returns the last coded blanks before `end`, the first of them first. */
function blanksBefore(chars: string, end: number): readonly { readonly index: number; readonly length: number }[] {
  const blanks: { readonly index: number; readonly length: number }[] = [];
  for (let index = end - 1; 0 <= index && blanks.length < mostBlanks; index -= 1) {
    const code = chars.charCodeAt(index);
    if (code === 43) blanks.unshift({ index, length: 1 });
    else if (code === 37 && chars.startsWith('%20', index)) blanks.unshift({ index, length: 3 });
  }
  return blanks;
}

/** Tells whether a header field stands below the start line whose version is the first word: prose that names a message has none. */
function hasHeader(behind: string): boolean {
  const end = lineEnd.exec(behind);
  return end !== null && !isOver.test(behind.slice(0, end.index)) && headerBehind.test(behind.slice(end.index));
}

function stretchEnd(chars: string, at: number): number {
  const end = runEnd(chars, at, coded);
  // Who codes the parts of a URL codes these, too, and behind such a part nothing stands but the next one.
  const stop = chars.charAt(end);
  const isLight = stop === '=' || stop === '?' || (stop === '&' && !isNextParameter(chars, end));
  return isLight ? runEnd(chars, at, lightlyCoded) : end;
}

/** Returns where the characters of a kind end that begin at `at`, or the parameter of the URL does that they belong to. */
function runEnd(chars: string, at: number, kind: RegExp): number {
  let isInQuery = false;
  let end = at;
  for (; end < chars.length && end < at + longestStretch; end += 1) {
    const character = chars.charAt(end);
    if (!kind.test(character)) break;
    // A URI in the message may have a query of its own: it ends with its line.
    if (character === '?') isInQuery = true;
    else if (character === '%' && chars.startsWith('%0', end)) isInQuery = false;
    else if (character === '&' && !isInQuery && isNextParameter(chars, end)) break;
  }
  return end;
}

function isNextParameter(chars: string, at: number): boolean {
  nextParameter.lastIndex = at;
  return nextParameter.test(chars);
}

const percent = 37;
const plus = 43;
const blank = 32;

/**
 * Puts a stretch with its octets decoded, as one piece: a message has some thirty of them. A plus sign is a blank in a form, which
 * codes no blank in another way.
 */
function decode(view: TextView, chars: string, start: number, end: number): void {
  const stretch = chars.slice(start, end);
  const isForm = stretch.includes('+') && !stretch.includes('%20');
  const bytes = new Uint8Array(stretch.length);
  const places = new Uint32Array(stretch.length);
  const ends = new Uint32Array(stretch.length);
  let count = 0;
  for (let at = 0; at < stretch.length; count += 1) {
    const octet = codedOctet(stretch, at);
    const code = stretch.charCodeAt(at);
    bytes[count] = octet === -1 ? (isForm && code === plus ? blank : code) : octet;
    places[count] = start + at;
    at += octet === -1 ? 1 : 3;
    ends[count] = start + at - 1;
  }
  const octets = { bytes: bytes.subarray(0, count), base: 0, places: places.subarray(0, count) };
  view.spell(octets, 1, ends.subarray(0, count));
}

/** Returns the octet that a percent sign and two digits stand for, or -1. */
function codedOctet(chars: string, at: number): number {
  if (chars.charCodeAt(at) !== percent) return -1;
  const high = hexDigit(chars.charCodeAt(at + 1));
  const low = hexDigit(chars.charCodeAt(at + 2));
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}
