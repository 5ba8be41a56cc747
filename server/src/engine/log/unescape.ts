import type { Wire } from '../sip/wire.ts';
import type { EscapeId, EscapeKind } from './escapes/escape-kind.ts';
import { escapeKind, escapeKinds } from './escapes/index.ts';
import type { WirePiece } from './wire-pieces.ts';
import { headerColon } from './header-line.ts';
import { WireDraft } from './wire-pieces.ts';

const inLine = escapeKinds.flatMap((kind) =>
  kind.lineEnd === undefined ? [] : [{ id: kind.id, lineEnd: kind.lineEnd }],
);
const anyLineEnd = inLine.map(({ lineEnd }) => `(${lineEnd})`).join('|');
const lineEndHere = new RegExp(anyLineEnd, 'y');
const firstLineEnd = new RegExp(anyLineEnd);

/** Splits text whose line ends are escaped in one of the known ways into its lines. */
export const escapedLineEnd = new RegExp(inLine.map(({ lineEnd }) => lineEnd).join('|'));

/** An escaped line end: which kind, where it begins in the text that was searched, and how long it is. */
interface EscapedLineEnd {
  readonly id: EscapeId;
  readonly index: number;
  readonly length: number;
}

/** The characters that an escaped line end begins with, so that most texts are not searched at all. */
const isSignCode = tableOf(escapeKinds.map(({ signs }) => signs).join(''));

function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

/** Returns which escaped line end stands at `at`. */
export function escapesAt(chars: string, at: number): EscapeId | 'none' {
  if (!mayBeLineEnd(chars, at)) return 'none';
  lineEndHere.lastIndex = at;
  const found = lineEndHere.exec(chars);
  return found === null ? 'none' : idOf(found);
}

/** Returns the escaped line end that stands first in `text`, or undefined. */
export function firstEscapedLineEnd(text: string): EscapedLineEnd | undefined {
  if (!holdsSign(text)) return undefined;
  const found = firstLineEnd.exec(text);
  return found === null ? undefined : { id: idOf(found), index: found.index, length: found[0].length };
}

function holdsSign(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (mayBeLineEnd(text, at)) return true;
  return false;
}

/** The most blanks that stand for a line end, where a page has put a message on one line; a header follows them. */
const mostBlanks = 4;

/** Tells by a glance whether an escaped line end may stand at `at`. */
function mayBeLineEnd(chars: string, at: number): boolean {
  const code = chars.charCodeAt(at);
  if (isSignCode[code] !== 1 || code !== blank) return isSignCode[code] === 1;
  let behind = at + 1;
  while (behind < at + mostBlanks && chars.charCodeAt(behind) === blank) behind += 1;
  return headerColon(chars, behind, chars.length) !== -1;
}

const blank = 32;

function idOf(found: RegExpExecArray): EscapeId {
  const group = found.findIndex((text, index) => 0 < index && text !== undefined);
  return inLine[group - 1]?.id ?? 'backslash';
}

/** Returns the wire view of the text between `start` and `end`, its escapes undone, no further than its string goes. */
export function unescapedWire(chars: string, start: number, end: number, escapes: EscapeId): Wire {
  return unescapedDraft(chars, start, end, escapes).wire(start);
}

/** Returns the text between `start` and `end` in pieces, its escapes undone, no further than its string goes. */
export function unescapedPieces(chars: string, start: number, end: number, escapes: EscapeId): readonly WirePiece[] {
  return unescapedDraft(chars, start, end, escapes).pieces();
}

function unescapedDraft(chars: string, start: number, end: number, escapes: EscapeId): WireDraft {
  const kind = escapeKind(escapes);
  // The stretch is cut out first, so that a sign that never comes is not looked for in the whole text.
  const stretch = chars.slice(start, end);
  const draft = new WireDraft();
  let from = 0;
  let limit = stretch.length;
  for (let at = nextSign(stretch, 0, kind); at < limit;) {
    const found = kind.decode(stretch, at, stretch.length);
    if (found?.length === 0) {
      limit = at;
      break;
    }
    if (found !== undefined) {
      // Devices that print a CR as a blank leave one before the line feed that the syslog server escapes.
      const isCr = kind.id === 'octal' && from < at && found.text.startsWith('\n') && stretch.charAt(at - 1) === ' ';
      const until = isCr ? at - 1 : at;
      if (from < until) draft.put(stretch.slice(from, until), start + from, until - from);
      if (isCr) draft.put('\r', start + until, 1);
      draft.put(found.text, start + at, found.length);
      from = at + found.length;
    }
    at = nextSign(stretch, found === undefined ? at + 1 : from, kind);
  }
  if (from < limit) draft.put(stretch.slice(from, limit), start + from, limit - from);
  return draft;
}

/** The codes of the signs of a row that has several, as a table. */
const signTables = new Map<EscapeId, Uint8Array>();

function signTable(kind: EscapeKind): Uint8Array {
  const known = signTables.get(kind.id);
  if (known !== undefined) return known;
  const table = tableOf(kind.signs);
  signTables.set(kind.id, table);
  return table;
}

function nextSign(stretch: string, from: number, kind: EscapeKind): number {
  if (kind.signs.length === 1) {
    const at = stretch.indexOf(kind.signs, from);
    return at === -1 ? stretch.length : at;
  }
  const table = signTable(kind);
  let at = from;
  while (at < stretch.length && table[stretch.charCodeAt(at)] !== 1) at += 1;
  return at;
}

/**
 * Returns the row that explains more of `stretch` than the one whose line end stands there: quotes may be doubled rather than
 * escaped, and a break of HTML may stand in text that is no HTML.
 */
export function explainedBy(id: EscapeId, opening: OpeningQuote | undefined, stretch: string): EscapeId {
  if (id === 'backslash' && opening?.quote === '"' && stretch.includes('""')) return 'backslash-csv';
  if (id === 'backslash' && opening?.quote === "'" && stretch.includes("''")) return 'backslash-sql';
  if (id === 'entities' && !holdsEntities(stretch) && !/&#(?:1[03]|[xX]0{0,4}[aAdD]);/.test(stretch)) return 'breaks';
  return id;
}

/** Tells whether the angle brackets of URIs are entities of XML. */
export function holdsEntities(text: string): boolean {
  return /&(?:lt|#60|#[xX]3[cC]);/.test(text);
}

/** How far before a message the quote is looked for that opens its string, in characters. */
const longestLeadIn = 400;

/** The quote that opens the string in which a message stands. */
export interface OpeningQuote {
  readonly quote: string;
  readonly at: number;
}

/** Returns the quote that opens the string in which `start` stands, or undefined where no string has begun before it. */
export function openingQuote(chars: string, lineStart: number, start: number): OpeningQuote | undefined {
  const base = Math.max(lineStart, start - longestLeadIn);
  const leadIn = chars.slice(base, start);
  let opening: OpeningQuote | undefined;
  for (const quote of ['"', "'", '`']) {
    const at = leadIn.lastIndexOf(quote);
    // A quote that opens a string stands behind a sign of JSON or an assignment; one that closes a string does not.
    const isOpening = at !== -1 && /(?:^|[\s:=,([{>]|\b[bBuUrRfF]{1,2})$/.test(leadIn.slice(Math.max(0, at - 3), at));
    if (isOpening && (opening === undefined || opening.at < base + at)) opening = { quote, at: base + at };
  }
  return opening;
}

/** Returns where the string ends that `opening` began, or `end` where it does not before that. */
export function stringEnd(chars: string, opening: OpeningQuote | undefined, start: number, end: number): number {
  if (opening === undefined) return end;
  // The stretch is cut out first, so that a quote that never comes is not looked for in the whole text.
  const stretch = chars.slice(start, end);
  for (let at = stretch.indexOf(opening.quote); at !== -1; at = stretch.indexOf(opening.quote, at + 1)) {
    let slashes = 0;
    while (stretch.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return start + at;
  }
  return end;
}
