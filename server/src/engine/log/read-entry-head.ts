import { announcedHead } from './announced-head.ts';
import type { EntryHead } from './entry-head.ts';
import { formats } from './formats/index.ts';
import type { HeadWords, WordPattern } from './head-words.ts';
import { markLineOf } from './mark-line.ts';
import { noteWords, noWords, wordPattern, wordSlots } from './head-words.ts';
import { hostPort, joinedHostPort } from './host-port.ts';
import type { Layout } from './layout.ts';
import { plainLayout, withoutPrefix } from './layout.ts';
import type { LogFormat, WordsBehind } from './log-format.ts';
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

/**
 * Returns what the log says in `lines`, the lines that announce a message of the format with this number.
 * The prefix of the message's lines may stand before each of them, and their line ends may be escaped. `behind` is the text behind the
 * message, for formats that tell more there.
 */
export function readEntryHead(lines: string, format: number, layout: Layout, behind = ''): EntryHead {
  const rendering = renderingOf(format);
  if (rendering !== undefined) return rendering.head(lines);
  const row = formats[format - 1];
  if (row === undefined) return announcedHead(lines, layout);
  const headText = markLineOf(lines, format);
  const words = noWords();
  const timed = collectLines(headText, row, format, layout, words);
  if (behind !== '') collectBehind(row, behind, words);
  return headOf(row, words, () => timedLines(headText, layout, timed));
}

/** Returns the word in plain lines from which a row reads the time, or undefined where the row names none. */
export function timeWord(lines: string, format: number): string | undefined {
  const row = formats[format - 1];
  if (row === undefined) return undefined;
  const words = noWords();
  collectLines(markLineOf(lines, format), row, format, plainLayout, words);
  return words[wordSlots.time];
}

/** Notes what the lines tell, and returns how many of the first ones a time may be looked for in. */
function collectLines(headText: string, row: LogFormat, format: number, layout: Layout, words: HeadWords): number {
  const patterns = patternsOf(format, row);
  let timed = 0;
  forEachLine(headText, layout, (line) => {
    collect(patterns, line, layout, words);
    if (words[wordSlots.elapsed] === undefined) timed += 1;
  });
  return timed;
}

/** Returns the lines that a time may be looked for in: the first ones, as long as no time between two packets was told. */
function timedLines(headText: string, layout: Layout, count: number): readonly string[] {
  const lines: string[] = [];
  forEachLine(headText, layout, (line) => lines.push(line));
  return lines
    .slice(0, count)
    .flatMap((line) => (layout.prefixLength === 0 ? [line] : [line, withoutPrefix(line, layout)]));
}

/** The patterns of a row, in the order in which they are asked of a line. */
const patternsByFormat: (readonly WordPattern[] | undefined)[] = [];

function patternsOf(format: number, { marker, between, context }: LogFormat): readonly WordPattern[] {
  const known = patternsByFormat[format];
  if (known !== undefined) return known;
  const all = [marker, ...(between === undefined ? [] : [between]), ...(context?.patterns ?? [])];
  const made = all.map(wordPattern);
  patternsByFormat[format] = made;
  return made;
}

/** Returns how much of the text behind a message of a format tells about it, in characters. */
export function lengthBehind(format: number): number {
  return formats[format - 1]?.behind?.length ?? 0;
}

const patternsBehind = new WeakMap<WordsBehind, readonly WordPattern[]>();

function collectBehind(format: LogFormat, text: string, words: HeadWords): void {
  const { behind } = format;
  const end = behind?.until.exec(text);
  const told = end === undefined || end === null ? text : text.slice(0, end.index + end[0].length);
  if (behind === undefined) return;
  const patterns = patternsBehind.get(behind) ?? behind.patterns.map(wordPattern);
  patternsBehind.set(behind, patterns);
  for (const pattern of patterns) noteWords(pattern, told, words);
}

/** Hands on the lines that are not empty, without a list of them. */
function forEachLine(headText: string, layout: Layout, visit: (line: string) => void): void {
  if (layout.escapes !== 'none') {
    for (const line of headText.split(anyLineEnd)) if (line !== '') visit(line);
    return;
  }
  for (let start = 0; start < headText.length;) {
    const feed = headText.indexOf('\n', start);
    const next = feed === -1 ? headText.length : feed + 1;
    const end = feed === -1 ? next : behindReturns(headText, start, feed);
    if (start < end) visit(headText.slice(start, end));
    start = next;
  }
}

/** Takes up to two CRs off the end of a line. */
function behindReturns(text: string, start: number, feed: number): number {
  let end = feed;
  for (let count = 0; count < 2 && start < end && text.charCodeAt(end - 1) === 13; count += 1) end -= 1;
  return end;
}

function collect(patterns: readonly WordPattern[], line: string, layout: Layout, words: HeadWords): void {
  const bare = markText(line);
  if (layout.prefixLength === 0 && bare === line) {
    for (const pattern of patterns) noteWords(pattern, line, words);
    return;
  }
  const readings = [...new Set([markText(withoutPrefix(line, layout)), line, bare])];
  // What the first reading tells in which a pattern finds anything.
  for (const pattern of patterns) readings.some((reading) => noteWords(pattern, reading, words));
}

function headOf(format: LogFormat, words: HeadWords, timed: () => readonly string[]): EntryHead {
  const { source, sourceHost, sourcePort, destination, destinationHost, destinationPort } = wordSlots;
  const { peer, peerHost, peerPort, local, localHost, localPort } = wordSlots;
  const direction = directionOf(format, words);
  const ofPeer = hostPort(words[peer]) ?? joinedHostPort(words[peerHost], words[peerPort]);
  const own = hostPort(words[local]) ?? joinedHostPort(words[localHost], words[localPort]);
  const from = hostPort(words[source]) ?? joinedHostPort(words[sourceHost], words[sourcePort]);
  const to = hostPort(words[destination]) ?? joinedHostPort(words[destinationHost], words[destinationPort]);
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
function timeOf(words: HeadWords, timed: () => readonly string[]): Timestamp | undefined {
  const told = words[wordSlots.time] ?? partsOf(words);
  const own = told === '' ? undefined : readTimestamp(told);
  if (own?.hasDate === true) return own;
  const ofLine = firstTime(timed());
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
