import type { Wire } from '../../sip/wire.ts';
import { wireOfWire } from '../../sip/wire.ts';
import { headerFieldOf } from '../../reference/header-field-of.ts';
import { WireWriter } from './wire-writer.ts';

/** What ngrep says between two packets of one message, wrapped, where blanks fill the last line of the first one, or not. */
const words = String.raw`(?:[#\r\n]{0,400}\n)?[UT](?:\(\d{1,3}\))? (?:\d{4}\/\d\d\/\d\d [\d:.]{8,20} |\+\d{1,9}\.\d{1,9} )?\S{1,80} -> \S{1,80}(?: \[[A-Z]{1,9}\])?(?: \+?\d{1,12}@\d{1,9}:\d{1,9})?(?: #\d{1,12})?`;

/** Two dots or more, a place where one packet ends and the next begins, or one where the text was wrapped. */
const special = new RegExp(String.raw`\.{2,}|(?<! ) {0,160}\r?\n${words}\r?\n {2}|\r?\n${words} |\r?\n {2}`, 'g');

/**
 * Returns the message whose octets stand between `start` and `end`, a dot for each that is no text: two dots are a line end
 * where a header, a fold, a line of the body or the end follows; one alone is what it is.
 */
export function dottedWire(chars: string, start: number, end: number): Wire {
  const flat = unwrapped(chars, start, end);
  const writer = new WireWriter(flat.text);
  let from = 0;
  let isBody = false;
  const seen = new Set<string>();
  for (const match of flat.text.matchAll(/\.{2,}/g)) {
    const behind = match.index + match[0].length;
    const dots = match[0].length;
    const name = isBody ? undefined : fieldAt(flat.text, behind);
    const goesOn = name !== undefined && mayGoOn(seen, mustCome);
    const isEnd: boolean = isBody || endsLine(flat.text, behind, { dots, from, isHead: mayGoOn(seen, mustComeFirst) });
    const count: number = !isEnd ? 0 : goesOn ? 1 : dots >> 1;
    if (name !== undefined && isEnd) seen.add(name);
    if (count === 0) continue;
    // A number has no dot at its end: one too many is an octet of the body.
    const isNumber =
      dots % 2 === 1 && lengthLine.test(flat.text.slice(Math.max(from, match.index - longestLength), match.index));
    const first = isNumber ? match.index : behind - 2 * count;
    const last = first + 2 * count;
    writer.copy(from, first);
    for (let at = first; at < last; at += 2) writer.put('\r\n', at, 2);
    from = last;
    isBody ||= 2 <= count;
  }
  const isLineFeed = isBody && from < flat.text.length && endsInLineFeed(flat.text);
  writer.copy(from, flat.text.length - (isLineFeed ? 1 : 0));
  if (isLineFeed) writer.put('\n', flat.text.length - 1, 1);
  return wireOfWire(flat, writer.wire(0));
}

/** A Content-Length up to the dots behind it, which is not longer, in characters. */
const lengthLine = /^(?:content-length|l)[ \t]{0,8}:[ \t]{0,8}\d{1,9}$/i;
const longestLength = 48;

/** What every message has, and what one with a body has, too (RFC 3261 §8.1.1, §20.15). */
const mustComeFirst = ['from', 'to', 'call-id', 'cseq'];
const mustCome = ['via', ...mustComeFirst, 'content-type'];

/** Tells whether the headers cannot have ended: dots before the next one end a value then, as a Call-ID may. */
function mayGoOn(seen: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => !seen.has(name));
}

/** Dots in the head of a message: how many, where their line begins, and whether headers must still come. */
interface DotsInHead {
  readonly dots: number;
  readonly from: number;
  readonly isHead: boolean;
}

/**
 * Tells whether dots in the head that end before \`at\` hold a line end. A letter that is none of ASCII prints as two dots or more: so
 * within quotes they are letters, and so are they before a blank while headers must still come.
 */
function endsLine(text: string, at: number, { dots, from, isHead }: DotsInHead): boolean {
  if (isQuoted(text, from, at - dots, at)) return false;
  if (dots < 4) return isLineEnd(text, at, dots);
  return !isHead || !/^[ \t"<;,>)]/.test(text.slice(at, at + 1));
}

/** The longest quoted string that is looked at, on either side of the dots. */
const longestQuoted = 300;

/** Tells whether a quote is open where dots begin, and closes behind them before the next header. */
function isQuoted(text: string, from: number, start: number, end: number): boolean {
  const before = text.slice(Math.max(from, start - longestQuoted), start).replaceAll(/\\./g, '');
  if (before.split('"').length % 2 === 1) return false;
  const behind = text.slice(end, end + longestQuoted);
  const close = behind.indexOf('"');
  return close !== -1 && !/\.\.[A-Za-z][\w-]{0,60} ?:/.test(behind.slice(0, close)) && !header.test(behind);
}

/** Returns the name of the header field at `at`, or undefined where none stands there that is known. */
function fieldAt(text: string, at: number): string | undefined {
  const name = header.exec(text.slice(at, at + 64))?.[0].replace(/[ \t]*:$/, '');
  return name === undefined ? undefined : headerFieldOf(name.toLowerCase())?.name;
}

/**
 * Tells whether a header field, a folded one, or nothing more stands at `at`: what two dots are a line end before. Three dots and a
 * blank are what people write.
 */
function isLineEnd(text: string, at: number, dots: number): boolean {
  if (at === text.length) return true;
  return (dots === 2 ? headerOrFold : header).test(text.slice(at, at + 64));
}

const header = /^[A-Za-z](?:[\w!%*+`'~-]|\.(?!\.)){0,60}[ \t]?:/;
const headerOrFold = /^(?:[A-Za-z](?:[\w!%*+`'~-]|\.(?!\.)){0,60}[ \t]?:|[ \t])/;

/** A fragment of SIP is lines: the dot behind its last one is a line feed (RFC 3420). */
function endsInLineFeed(text: string): boolean {
  return text.endsWith('.') && /(?:content-type|\.\.c) ?: ?message\/sipfrag/i.test(text);
}

/** Returns the octets without the line ends and indents that a terminal's width has put in. */
function unwrapped(chars: string, start: number, end: number): Wire {
  const writer = new WireWriter(chars);
  const text = chars.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(special)) {
    if (match[0].startsWith('.')) continue;
    writer.copy(start + from, start + match.index);
    from = match.index + match[0].length;
  }
  writer.copy(start + from, end);
  return writer.wire(start);
}
