import { dottedWire } from './dotted-wire.ts';

/** What ngrep says of a packet before its octets, on the same line (`-W single`) or on a line of its own (`-W normal`). */
export const packetWords =
  /^(?<transport>[UTS])(?:\(\d+\))? (?:(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d+) |\+\d+\.\d+ )?(?<source>\S{1,80}) -> (?<destination>\S{1,80})(?: \[[A-Z]{1,9}\])?(?: \+?(?<fragment>\d+)@\d+:\d+)?(?: #\d+)?(?= |\r?$)/;

/** Tells whether a line begins with such words. */
export function isNgrepLine(line: string): boolean {
  return packetWords.test(line);
}

/** The longest words, in characters. */
export const longestWords = 300;

/** How many wrapped lines of a packet may stand above a place in it. */
export const mostWrapped = 64;

/** The most packets that one message is put together from. */
const mostPackets = 64;
const longestStretch = 131_072;

/** How far back the words of a packet are looked for, in characters: a line holds a packet, or a part of it as wide as a terminal. */
const longestBack = 4096;

/** Line ends, the marks of packets that did not match, and empty lines stand between two packets. */
const between = /^\r?\n(?:[#\r\n]{0,400}\n)?(?=[UT][ (])/;

const startLine = /^[\s.]*(?:SIP\/2\.0 [1-6]|[A-Z]{3,20} [A-Za-z][\w+.-]{0,20}:)/;

/**
 * Returns where a message ends that begins at `start`, in a packet whose octets end at `end`: further than that where the packets that
 * follow the same way make it whole.
 */
export function joinedEnd(chars: string, start: number, end: number): number {
  if (start + longestStretch < end || isWhole(dottedWire(chars, start, end).text)) return end;
  const words = wordsAbove(chars, start);
  let at = end;
  let known = end;
  for (let count = 0; words !== undefined && count < mostPackets && at < start + longestStretch; count += 1) {
    const next = nextPacket(chars, at);
    if (next === undefined || !goesOn(words, next.words) || startLine.test(chars.slice(next.start, next.start + 100)))
      return known;
    at = next.end;
    if (isWhole(dottedWire(chars, start, at).text)) return at;
    // A fragment is of this datagram for sure, also where a blank at its end was lost among those that fill the line.
    if (next.words['fragment'] !== undefined) known = at;
  }
  return known;
}

/** How much of a packet is looked at first, in characters, and by how much more when its message is longer. */
const firstStretch = 512;
const growth = 4;

/**
 * Returns where to stop looking for the end of a message that begins at `start`, in octets that end at `end`: a packet may hold many,
 * and each is to cost what it is long.
 */
export function enoughOf(chars: string, start: number, end: number): number {
  for (let length = firstStretch; start + length < end; length *= growth) {
    const { text } = dottedWire(chars, start, start + length);
    const headers = text.indexOf('\r\n\r\n');
    const declared = /\n(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i.exec(text.slice(0, Math.max(0, headers)))?.[1];
    // Some characters more than the message has, so that no run of dots is cut in two.
    if (declared !== undefined && headers + 4 + Number(declared) + 16 < text.length) return start + length;
  }
  return end;
}

/** Tells whether all is there: the headers' empty line and as many octets as the message declares. Blanks fill the last line. */
function isWhole(padded: string): boolean {
  let length = padded.length;
  while (0 < length && padded.charCodeAt(length - 1) === 32) length -= 1;
  const text = padded.slice(0, length);
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const declared = /\n(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i.exec(text.slice(0, end))?.[1];
  return Number(declared ?? 0) <= text.length - end - 4;
}

type Words = Readonly<Record<string, string | undefined>>;

/**
 * A segment goes on with a connection, a fragment with its packet, whose first one has ports and no number: then the hosts tell. Where
 * more packets come between, they are not looked for.
 */
function goesOn(words: Words, next: Words): boolean {
  const { fragment, source = '', destination = '' } = words;
  if (fragment !== undefined) return fragment === next['fragment'];
  if (next['fragment'] !== undefined)
    return isHostOf(source, next['source']) && isHostOf(destination, next['destination']);
  const isSameWay = source === next['source'] && destination === next['destination'];
  return words['transport'] === 'T' && next['transport'] === 'T' && isSameWay;
}

/** Tells whether a host is that of a place with a port. */
function isHostOf(place: string, host: string | undefined): boolean {
  return host !== undefined && place.slice(0, Math.max(0, place.lastIndexOf(':'))) === host;
}

/** Returns what is said of the packet in which `at` stands. */
function wordsAbove(chars: string, at: number): Words | undefined {
  let line = lineStartBefore(chars, at);
  for (let count = 0; count < mostWrapped && line !== undefined; count += 1) {
    const words = packetWords.exec(`${lineAt(chars, line)} `)?.groups;
    if (words !== undefined) return words;
    if (line === 0 || !chars.startsWith('  ', line)) return undefined;
    line = lineStartBefore(chars, line - 1);
  }
  return undefined;
}

/** Returns where the line begins that holds what stands before `at`, or undefined where that is far back. */
export function lineStartBefore(chars: string, at: number): number | undefined {
  const from = Math.max(0, at - longestBack);
  const newline = chars.slice(from, at).lastIndexOf('\n');
  return newline === -1 && 0 < from ? undefined : from + newline + 1;
}

function lineAt(chars: string, start: number): string {
  const newline = chars.indexOf('\n', start);
  return chars.slice(start, Math.min(newline === -1 ? chars.length : newline, start + longestWords));
}

/** Returns the packet whose words stand next behind `end`, and where its octets begin and end. */
function nextPacket(chars: string, end: number): { words: Words; start: number; end: number } | undefined {
  const gap = between.exec(chars.slice(end, end + 420));
  if (gap === null) return undefined;
  const line = end + gap[0].length;
  const found = packetWords.exec(`${lineAt(chars, line)} `);
  const words = found?.groups;
  if (found === null || words === undefined) return undefined;
  const start = line + found[0].length;
  return { words, start, end: packetEnd(chars, start) };
}

/** Returns where the octets of a packet end that hold `at`: the line, and those below that are wrapped. */
export function packetEnd(chars: string, at: number): number {
  const newline = chars.indexOf('\n', at);
  let end = newline === -1 ? chars.length : newline;
  while (/^\n {2}[^\r\n]/.test(chars.slice(end, end + 4))) {
    const next = chars.indexOf('\n', end + 1);
    end = next === -1 ? chars.length : next;
  }
  return chars.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
