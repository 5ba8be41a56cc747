import { announcedHead } from './announced-head.ts';
import { isDigitCode } from './character-classes.ts';
import type { EntryHead } from './entry-head.ts';
import { formats } from './formats/index.ts';
import type { HeadWords } from './head-words.ts';
import { noteWords, noWords, wordSlots } from './head-words.ts';
import type { Layout } from './layout.ts';
import { withoutPrefix } from './layout.ts';
import type { LogFormat } from './log-format.ts';
import { markText } from './mark-text.ts';
import { renderingOf } from './renderings/index.ts';
import type { Timestamp } from './timestamp.ts';
import { readTimestamp } from './timestamp.ts';
import { escapedLineEnd } from './unescape.ts';

/** Lines above an escaped message are lines; what stands before it on its own line has its line ends escaped. */
const anyLineEnd = new RegExp(`\\r{0,2}\\n|${escapedLineEnd.source}`);

/** One letter is how ngrep and sipgrep name a transport; tcpdump says what it sees in the packet. */
const transportLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    U: 'UDP',
    T: 'TCP',
    S: 'SCTP',
    SIP: 'UDP',
    Flags: 'TCP',
    17: 'UDP',
    6: 'TCP',
    132: 'SCTP',
  }),
);

/** tcpdump names the port of a service unless it is told not to (IANA). */
const servicePorts: ReadonlyMap<string, string> = new Map([
  ['sip', '5060'],
  ['sip-tls', '5061'],
  ['sips', '5061'],
]);

/**
 * Returns what the log says in `headText`, the lines that announce a message of the format with this number.
 * The prefix of the message's lines may stand before each of them, and their line ends may be escaped. `behind` is the text behind the
 * message, for formats that tell more there.
 */
export function readEntryHead(headText: string, format: number, layout: Layout, behind = ''): EntryHead {
  const rendering = renderingOf(format);
  if (rendering !== undefined) return rendering.head(headText);
  const row = formats[format - 1];
  if (row === undefined) return announcedHead(headText, layout);
  const words = noWords();
  const timed: string[] = [];
  for (const line of linesOf(headText, layout)) {
    if (line === '') continue;
    collect(row, line, layout, words);
    if (words[wordSlots.elapsed] !== undefined) continue;
    timed.push(line);
    if (layout.prefixLength !== 0) timed.push(withoutPrefix(line, layout));
  }
  if (behind !== '') collectBehind(row, behind, words);
  return headOf(row, words, timed);
}

/** Returns how much of the text behind a message of a format tells about it, in characters. */
export function lengthBehind(format: number): number {
  return formats[format - 1]?.behind?.length ?? 0;
}

function collectBehind(format: LogFormat, text: string, words: HeadWords): void {
  const { behind } = format;
  const end = behind?.until.exec(text);
  const told = end === undefined || end === null ? text : text.slice(0, end.index + end[0].length);
  for (const pattern of behind?.patterns ?? []) noteWords(pattern, told, words);
}

function linesOf(headText: string, layout: Layout): readonly string[] {
  if (layout.escapes !== 'none') return headText.split(anyLineEnd);
  const lines: string[] = [];
  let start = 0;
  for (let feed = headText.indexOf('\n'); feed !== -1; feed = headText.indexOf('\n', start)) {
    let end = feed;
    for (let count = 0; count < 2 && start < end && headText.charCodeAt(end - 1) === 13; count += 1) end -= 1;
    lines.push(headText.slice(start, end));
    start = feed + 1;
  }
  lines.push(headText.slice(start));
  return lines;
}

function collect(format: LogFormat, line: string, layout: Layout, words: HeadWords): void {
  const bare = markText(line);
  const isPlain = layout.prefixLength === 0 && bare === line;
  const readings = isPlain ? undefined : [...new Set([markText(withoutPrefix(line, layout)), line, bare])];
  const { marker, between, context } = format;
  note(marker, line, readings, words);
  if (between !== undefined) note(between, line, readings, words);
  if (context !== undefined) for (const pattern of context.patterns) note(pattern, line, readings, words);
}

/** Notes what the pattern finds in the line, or in the first of its readings in which it finds anything. */
function note(pattern: RegExp, line: string, readings: readonly string[] | undefined, words: HeadWords): void {
  if (readings === undefined) noteWords(pattern, line, words);
  else readings.some((reading) => noteWords(pattern, reading, words));
}

function headOf(format: LogFormat, words: HeadWords, timed: readonly string[]): EntryHead {
  const { source, sourceHost, sourcePort, destination, destinationHost, destinationPort } = wordSlots;
  const { peer, peerHost, peerPort, local, localHost, localPort } = wordSlots;
  const direction = directionOf(format, words);
  const ofPeer = hostPort(words[peer]) ?? joined(words[peerHost], words[peerPort]);
  const own = hostPort(words[local]) ?? joined(words[localHost], words[localPort]);
  const from = hostPort(words[source]) ?? joined(words[sourceHost], words[sourcePort]);
  const to = hostPort(words[destination]) ?? joined(words[destinationHost], words[destinationPort]);
  const toldSource = from ?? (direction === 'received' ? ofPeer : direction === 'sent' ? own : undefined);
  const toldDestination = to ?? (direction === 'received' ? own : direction === 'sent' ? ofPeer : undefined);
  const transport = words[wordSlots.transport];
  const frame = words[wordSlots.frame];
  const time = timeOf(words, timed);
  // One by one, because every message of a log has a head.
  const head: { -readonly [Name in keyof EntryHead]: EntryHead[Name] } = {};
  if (time !== undefined) head.time = time;
  if (direction !== undefined) head.direction = direction;
  if (toldSource !== undefined) head.source = toldSource;
  if (toldDestination !== undefined) head.destination = toldDestination;
  if (transport !== undefined) head.transport = transportLetters.get(transport) ?? transport.toUpperCase();
  if (frame !== undefined) head.frame = Number(frame);
  return head;
}

/** A log that stamps its lines with a date says more than a clock inside them. */
function timeOf(words: HeadWords, timed: readonly string[]): Timestamp | undefined {
  const told = words[wordSlots.time] ?? partsOf(words);
  const own = told === '' ? undefined : readTimestamp(told);
  if (own?.hasDate === true) return own;
  const ofLine = firstTime(timed);
  return own === undefined || (!own.hasDate && ofLine?.hasDate === true) ? ofLine : own;
}

function firstTime(lines: readonly string[]): Timestamp | undefined {
  for (const line of lines) {
    const time = readTimestamp(line);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** Returns a date and a clock that the row names in parts, or the clock alone. */
function partsOf(words: HeadWords): string {
  const year = words[wordSlots.year];
  const month = words[wordSlots.month];
  const day = words[wordSlots.day];
  const told = words[wordSlots.clock];
  if (told === undefined && year === undefined) return '';
  if (year === undefined && month !== undefined) return `${month}-${day} ${told}`;
  const clock = (told ?? '').replace(/^(\d\d)\.(\d\d)\.(\d\d)/, '$1:$2:$3');
  return year === undefined ? clock : `${year}-${month}-${day} ${clock}`;
}

function directionOf(format: LogFormat, words: HeadWords): 'sent' | 'received' | undefined {
  if (words[wordSlots.sent] !== undefined) return 'sent';
  if (words[wordSlots.received] !== undefined) return 'received';
  const word = words[wordSlots.direction];
  return word === undefined ? undefined : (format.directions?.[word] ?? format.directions?.[word.toLowerCase()]);
}

/** Returns `host:port` with an IPv6 host in brackets, or undefined; `::1:5075` is how ngrep prints one. */
function hostPort(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const hasBracket = text.startsWith('[');
  const bracketed = hasBracket ? /^(\[[^\]]+\])(?::(\d+))?$/.exec(text) : null;
  if (bracketed !== null) return joined(bracketed[1], bracketed[2]);
  const colon = text.lastIndexOf(':');
  // Most are written as they are told: one colon, and digits behind it.
  if (colon < 0 || (!hasBracket && text.indexOf(':') === colon && isDigitCode(text.charCodeAt(colon + 1)))) return text;
  return joined(text.slice(0, colon), text.slice(colon + 1));
}

function joined(host: string | undefined, port: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const name = bare.includes(':') ? `[${bare}]` : bare;
  return port === undefined ? name : `${name}:${servicePorts.get(port) ?? port}`;
}
