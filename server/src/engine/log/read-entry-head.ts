import { announcedHead } from './announced-head.ts';
import type { EntryHead } from './entry-head.ts';
import { formats } from './formats/index.ts';
import type { Layout } from './layout.ts';
import { withoutPrefix } from './layout.ts';
import type { LogFormat } from './log-format.ts';
import { markText } from './mark-text.ts';
import { namedGroups } from './named-groups.ts';
import { renderingOf } from './renderings/index.ts';
import type { Timestamp } from './timestamp.ts';
import { readTimestamp } from './timestamp.ts';
import { escapedLineEnd } from './unescape.ts';

/** Lines above an escaped message are lines; what stands before it on its own line has its line ends escaped. */
const anyLineEnd = new RegExp(`\\r{0,2}\\n|${escapedLineEnd.source}`);

type Groups = Readonly<Record<string, string | undefined>>;

/** One letter is how ngrep and sipgrep name a transport; tcpdump says what it sees in the packet. */
const transportLetters: Readonly<Record<string, string>> = {
  U: 'UDP',
  T: 'TCP',
  S: 'SCTP',
  SIP: 'UDP',
  Flags: 'TCP',
  17: 'UDP',
  6: 'TCP',
  132: 'SCTP',
};

/** tcpdump names the port of a service unless it is told not to (IANA). */
const servicePorts: Readonly<Record<string, string>> = { sip: '5060', 'sip-tls': '5061', sips: '5061' };

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
  const groups: Record<string, string | undefined> = {};
  const timed: string[] = [];
  for (const line of linesOf(headText, layout)) {
    if (line === '') continue;
    collect(row, line, layout, groups);
    if (groups['elapsed'] !== undefined) continue;
    timed.push(line);
    if (layout.prefixLength !== 0) timed.push(withoutPrefix(line, layout));
  }
  if (behind !== '') collectBehind(row, behind, groups);
  return headOf(row, groups, timed);
}

/** Returns how much of the text behind a message of a format tells about it, in characters. */
export function lengthBehind(format: number): number {
  return formats[format - 1]?.behind?.length ?? 0;
}

function collectBehind(format: LogFormat, text: string, groups: Record<string, string | undefined>): void {
  const { behind } = format;
  const end = behind?.until.exec(text);
  const told = end === undefined || end === null ? text : text.slice(0, end.index + end[0].length);
  for (const pattern of behind?.patterns ?? []) note(pattern, [told], groups);
}

/** Most marks are one line. */
function linesOf(headText: string, layout: Layout): readonly string[] {
  if (layout.escapes !== 'none') return headText.split(anyLineEnd);
  const last = headText.length - 1;
  const isOneLine = headText.indexOf('\n') === last && 0 < last && headText.charCodeAt(last - 1) !== 13;
  return isOneLine ? [headText.slice(0, last)] : headText.split(/\r{0,2}\n/);
}

function collect(format: LogFormat, line: string, layout: Layout, groups: Record<string, string | undefined>): void {
  const bare = markText(line);
  const isPlain = layout.prefixLength === 0 && bare === line;
  const readings = isPlain ? [line] : [...new Set([markText(withoutPrefix(line, layout)), line, bare])];
  note(format.marker, readings, groups);
  if (format.between !== undefined) note(format.between, readings, groups);
  if (format.context !== undefined) for (const pattern of format.context.patterns) note(pattern, readings, groups);
}

/** Notes what the pattern finds in the first reading in which it finds anything; what is known stays. */
function note(pattern: RegExp, readings: readonly string[], groups: Record<string, string | undefined>): void {
  const { plain, places } = namedGroups(pattern);
  for (const reading of readings) {
    const found = plain.exec(reading);
    if (found === null) continue;
    for (const [name, place] of places) groups[name] ??= found[place];
    return;
  }
}

function headOf(format: LogFormat, groups: Groups, timed: readonly string[]): EntryHead {
  const direction = directionOf(format, groups);
  const peer = hostPort(groups['peer']) ?? joined(groups['peerHost'], groups['peerPort']);
  const local = hostPort(groups['local']) ?? joined(groups['localHost'], groups['localPort']);
  const told = hostPort(groups['source']) ?? joined(groups['sourceHost'], groups['sourcePort']);
  const destination = hostPort(groups['destination']) ?? joined(groups['destinationHost'], groups['destinationPort']);
  const source = told ?? (direction === 'received' ? peer : direction === 'sent' ? local : undefined);
  const to = destination ?? (direction === 'received' ? local : direction === 'sent' ? peer : undefined);
  const { transport, frame } = groups;
  const time = timeOf(groups, timed);
  // One by one, because every message of a log has a head.
  const head: { -readonly [Name in keyof EntryHead]: EntryHead[Name] } = {};
  if (time !== undefined) head.time = time;
  if (direction !== undefined) head.direction = direction;
  if (source !== undefined) head.source = source;
  if (to !== undefined) head.destination = to;
  if (transport !== undefined) head.transport = transportLetters[transport] ?? transport.toUpperCase();
  if (frame !== undefined) head.frame = Number(frame);
  return head;
}

/** A log that stamps its lines with a date says more than a clock inside them. */
function timeOf(groups: Groups, timed: readonly string[]): Timestamp | undefined {
  const told = groups['time'] ?? partsOf(groups);
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
function partsOf(groups: Groups): string {
  const { year, month, day } = groups;
  if (groups['clock'] === undefined && year === undefined) return '';
  if (year === undefined && month !== undefined) return `${month}-${day} ${groups['clock']}`;
  const clock = (groups['clock'] ?? '').replace(/^(\d\d)\.(\d\d)\.(\d\d)/, '$1:$2:$3');
  return year === undefined ? clock : `${year}-${month}-${day} ${clock}`;
}

function directionOf(format: LogFormat, groups: Groups): 'sent' | 'received' | undefined {
  if (groups['sent'] !== undefined) return 'sent';
  if (groups['received'] !== undefined) return 'received';
  const word = groups['direction'];
  return word === undefined ? undefined : (format.directions?.[word] ?? format.directions?.[word.toLowerCase()]);
}

/** Returns `host:port` with an IPv6 host in brackets, or undefined; `::1:5075` is how ngrep prints one. */
function hostPort(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bracketed = text.startsWith('[') ? /^(\[[^\]]+\])(?::(\d+))?$/.exec(text) : null;
  if (bracketed !== null) return joined(bracketed[1], bracketed[2]);
  const colon = text.lastIndexOf(':');
  if (colon < 0) return text;
  return joined(text.slice(0, colon), text.slice(colon + 1));
}

function joined(host: string | undefined, port: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const name = bare.includes(':') ? `[${bare}]` : bare;
  return port === undefined ? name : `${name}:${servicePorts[port] ?? port}`;
}
