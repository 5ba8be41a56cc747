import type { Trace } from '../../log/trace.ts';
import { contentLength } from '../../sip/headers/content-length.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import { octetsOf } from '../../text/octets.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isAlone, partStart, restOfPart } from '../surroundings.ts';

/** What Content-Length states, and how many octets there are. */
export interface StatedLength {
  readonly stated: number;
  readonly octets: number;
}

/** Tells whether Content-Length stands twice and says two things, so that nobody can tell where the body ends: duplicate-header says so. */
export function isLengthInDoubt({ message }: SeenMessage): boolean {
  const [first, ...others] = headersNamed(message, 'content-length');
  return others.some(({ value }) => value !== first?.value);
}

/** Formats that print of a body what they make of it, or what fits on a screen, and templates that are filled in later. */
const partial: ReadonlySet<string> = new Set(['sngrep-screen', 'tshark-tree', 'sipp-scenario']);

/** A line end more or less, or an empty line, is what logs, editors and mail make of the end of a body. */
const fewestOctets = 4;

/** Logs cut bodies where their lines or buffers end, and printers of packets where the packet does. */
const longestPacket = 1200;

/** Returns both lengths where they differ by every way of counting; undefined where they agree or nothing can be told. */
export function differingLength(seen: SeenMessage): StatedLength | undefined {
  const stated = contentLength(seen.message);
  if (stated === undefined || !isShownWhole(seen) || isLengthInDoubt(seen)) return undefined;
  const { wire, body } = seen.message;
  const uncounted = uncountedText(seen);
  const shown = wire.text.slice(body.start, body.end) + uncounted;
  if (stated === shown.length) return undefined;
  const octets = octetsOf(shown, seen.trace.text.unit);
  if (octets === undefined || octets === stated) return undefined;
  const { lineFeeds, returns } = lineEndsOf(shown);
  // Characters beyond ASCII may have come in another encoding; a log may have changed them, too.
  if (octets !== shown.length && (!seen.isBare || isByLineEnds(stated, shown.length, lineFeeds, returns)))
    return undefined;
  // A log writes every line end as CR LF, or as LF alone; what Content-Length itself has ended is as it was counted.
  if (uncounted === '' && isByLineEnds(stated, octets, lineFeeds, returns)) return undefined;
  const asSent = isWritten(shown, returns) ? octets : octets + lineFeeds - returns;
  if (asSent === stated) return undefined;
  if (asSent < stated && isCutByLog(seen, shown, stated - asSent)) return undefined;
  if (!seen.isBare && stated < asSent && asSent - stated <= fewestOctets) return undefined;
  return { stated, octets: asSent };
}

/** Of a body that is packed a log shows what it can. */
function isShownWhole(seen: SeenMessage): boolean {
  return !partial.has(seen.trace.formatId(seen.index)) && (seen.isBare || !seen.has('content-encoding'));
}

/** Tells whether a length is that of so many octets with every line end as CR LF, or as LF alone. */
function isByLineEnds(stated: number, octets: number, lineFeeds: number, returns: number): boolean {
  return stated === octets + lineFeeds - returns || stated === octets - returns;
}

/** Tells whether the lines end as they did on the wire. */
function isWritten(shown: string, returns: number): boolean {
  return 0 < returns || !shown.includes('\n');
}

function lineEndsOf(text: string): { readonly lineFeeds: number; readonly returns: number } {
  let lineFeeds = 0;
  let returns = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineFeeds += 1;
    if (text.charCodeAt(at - 1) === 0x0d) returns += 1;
  }
  return { lineFeeds, returns };
}

/** Tells whether the rest of a body may be missing because of the log and not because of the sender. */
function isCutByLog(seen: SeenMessage, shown: string, missing: number): boolean {
  if (seen.isBare) return missing <= fewestOctets && !shown.endsWith('\r\n');
  const { message } = seen;
  const isWhole = shown.endsWith(shown.includes('\r\n') ? '\r\n' : '\n') && message.wire.text.length < longestPacket;
  return !isWhole || missing <= fewestOctets || seen.isCutOff || isCutByPrinter(seen);
}

/** What tcpdump -v, sipp and logs of stacks tell of the length of a message above it: they print it up to its first octet that is no text. */
const toldLength = /\bSIP, length: (\d{1,6})\b|\b(?:received|sent|size:) [[(]?(\d{1,6})[\])]? ?bytes\b/;

function isCutByPrinter(seen: SeenMessage): boolean {
  const told = toldLength.exec(seen.ask(textAbove));
  if (told === null) return false;
  const { text } = seen.message.wire;
  const { lineFeeds, returns } = lineEndsOf(text);
  return text.length + lineFeeds - returns + fewestOctets < Number(told[1] ?? told[2]);
}

const longestHead = 400;

function textAbove(trace: Trace, index: number): string {
  const { start } = trace.messageSpan(index);
  return stretchOf(trace.text, Math.max(trace.entrySpan(index).start, start - longestHead), start);
}

const longestRest = 2000;

/**
 * Returns what follows a bare message directly, where its Content-Length has ended it: the octets that it does not count. In a text with
 * more messages, or with an empty line between, it is somebody's remark.
 */
export function uncountedText(seen: SeenMessage): string {
  if (!seen.isBare || !seen.ask(isAlone)) return '';
  const text = seen.ask(textToTheEnd);
  if (text === '' || text.startsWith('#') || text.startsWith('//')) return '';
  const { body, wire } = seen.message;
  if (body.start < body.end) return isRestOfBody(text, wire.text) ? text : '';
  // Behind a message as it was sent nobody has written a remark.
  const isSent = seen.ask(beginsText) && wire.text.endsWith('\r\n\r\n');
  return text.startsWith('v=0') || (isSent && /^\S/.test(text)) ? text : '';
}

/** A body may be ended in the middle of a line, behind a line, before its line end, and between CR and LF. */
function isRestOfBody(text: string, before: string): boolean {
  if (/^\S/.test(text) || (text.startsWith('\n') && before.endsWith('\r'))) return true;
  return !before.endsWith('\n') && (/^\r?\n[a-z]=/.test(text) || /^[ \t]{1,64}[^ \t\r\n]/.test(text));
}

function beginsText(trace: Trace, index: number): boolean {
  return trace.messageSpan(index).start === partStart(trace, index);
}

function textToTheEnd(trace: Trace, index: number): string {
  return restOfPart(trace, index, longestRest);
}
