import type { Wire } from '../sip/wire.ts';
import { wireOfWire } from '../sip/wire.ts';
import { grandstreamHead } from './formats/grandstream.ts';
import { ngrep } from './formats/ngrep.ts';
import { tcpdump } from './formats/tcpdump.ts';
import { WireWriter } from './renderings/wire-writer.ts';

/** One packet's part of a message that goes on in the next packet. Offsets of the text that it was found in. */
export interface PacketPiece {
  /** Where the packet's own words begin; for the first one, where the message begins. */
  readonly markerStart: number;
  readonly start: number;
  readonly end: number;
}

/** A tool that prints packets one below the other, and how what it prints of one becomes octets. */
export interface PacketPrinter {
  /** The number of its layout, above those of renderings. */
  readonly number: number;
  /** Tells who sent the packet to whom when the line begins one; undefined for any other line. */
  readonly way: (line: string) => string | undefined;
  /** Returns where octets begin on the packet's own line; without this they begin below it. */
  readonly headLength?: (line: string) => number;
  /** Returns where the octets of a message begin in what stands below a packet's line, or undefined where it has none. */
  readonly octetsStart: (line: string, text: string) => number | undefined;
  /** The line of a packet that may go on with a message: a segment of TCP, or a further fragment. A datagram is its own. */
  readonly goesOn: RegExp;
  /** What the tool itself puts between the octets of a packet and the next packet's line. */
  readonly between: RegExp;
  /** The line that ends the headers, behind the one before it. */
  readonly emptyLine: RegExp;
  /** What a line end is printed as. */
  readonly lineEnd: RegExp;
}

const longestLine = 1000;

const ngrepPackets: PacketPrinter = {
  number: 240,
  way: (line) => {
    const groups = ngrep.marker.exec(line)?.groups;
    return groups === undefined ? undefined : `${groups['source']} ${groups['destination']}`;
  },
  octetsStart: () => 0,
  goesOn: /^T| \+\d+@\d/,
  between: /\r?\n#*\r?\n$/,
  // An empty line without the dot of its CR is the tool's own.
  emptyLine: /\n\.\r?\n$/,
  lineEnd: /\.\r?\n/g,
};

const tcpdumpPackets: PacketPrinter = {
  number: 241,
  way: (line) => {
    const groups = tcpdump.marker.exec(line)?.groups;
    // The first fragment of IPv6 is known by its hosts, as those that follow are.
    if (groups?.['sourceHost'] !== undefined)
      return `${groups['sourceHost']}.${groups['sourcePort']} ${groups['destinationHost']}.${groups['destinationPort']}`;
    const fragment = fragmentLine.exec(line);
    return fragment === null ? (tcpdump.end?.test(line) === true ? '' : undefined) : `${fragment[1]} ${fragment[2]}`;
  },
  octetsStart: (line, text) => {
    if (/, length 0(?::|$)/.test(line)) return undefined;
    const carriers = carrierOctets(line);
    const network = /\bIP6 /.test(line) ? 40 : ipv4Length(text.charCodeAt(carriers));
    if (fragmentLine.test(line)) return behindOctets(text, carriers + (network === 40 ? 48 : network));
    return behindOctets(
      text,
      carriers + network + 20 + optionsLength(/ options \[([^\]]{0,300})\]/.exec(line)?.[1] ?? ''),
    );
  },
  goesOn: /: Flags \[|: (?:ip-proto-\d+|udp|frag\b)/,
  between: /\r?\n$/,
  emptyLine: /\n\r?\n$/,
  lineEnd: /\r?\n/g,
};

/** A fragment has no ports: its line tells the hosts and the protocol. */
const fragmentLine = /^.{0,60}\bIP6? (\S{1,80}) > (\S{1,80}): (?:ip-proto-\d+|udp|frag\b)/;

/** Records of syslog that a device has cut a message into; each has a line end of its own behind it. */
const grandstreamRecords: PacketPrinter = {
  number: 242,
  way: (line) => grandstreamHead.exec(line)?.groups?.['device'],
  headLength: (line) => grandstreamHead.exec(line)?.[0].length ?? 0,
  octetsStart: () => 0,
  // What is no rest of a message begins with the time.
  goesOn: /\] GS_[A-Z]+: (?!(?:[A-Z\d]+\.[A-Z]+ )? *\d{9,10}\.\d)/,
  between: /\r?\n$/,
  // The end of a record looks like that of the headers, and those of a message end a record, too.
  emptyLine: /\n\r?\n\r?\n$/,
  lineEnd: /\r?\n/g,
};

/** The printers by their number. */
export const packetPrinters: ReadonlyMap<string, PacketPrinter> = new Map([
  ['ngrep', ngrepPackets],
  ['tcpdump', tcpdumpPackets],
  ['grandstream', grandstreamRecords],
]);

/** Returns the printer with a number, or undefined. */
export function printerOf(number: number): PacketPrinter | undefined {
  return [...packetPrinters.values()].find((printer) => printer.number === number);
}

/** Returns the place behind so many printed octets: a line feed among them is one, whatever an editor made of it. */
function behindOctets(text: string, count: number): number {
  let at = 0;
  for (let octets = 0; octets < count && at < text.length; octets += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/** Octets of PPP over Ethernet (RFC 2516 §4) and of MPLS's labels (RFC 3032 §2.1), which stand before IP. */
function carrierOctets(line: string): number {
  const pppoe = / PPPoE {2}\[/.test(line) ? 8 : 0;
  return pppoe + 4 * (line.match(/\(label \d/g)?.length ?? 0);
}

/** The first octet of IPv4 prints as a letter: its lower half counts the header in words of four octets. */
function ipv4Length(first: number): number {
  return 0x45 <= first && first <= 0x4f ? (first & 15) * 4 : 20;
}

/** Octets of the options of TCP that are not one word of their own (RFC 9293 §3.2, RFC 7323, RFC 2018). */
const optionOctets: Readonly<Record<string, number>> = { nop: 1, eol: 1, mss: 4, wscale: 3, sackOK: 2, TS: 10 };

/** Returns how many octets the options take that a packet's line names, filled up to words of four. */
function optionsLength(words: string): number {
  let octets = 0;
  for (const word of words.split(',')) {
    const blocks = /^sack (\d)/.exec(word.trim())?.[1];
    octets += blocks === undefined ? (optionOctets[word.trim().split(' ')[0] ?? ''] ?? 0) : 2 + 8 * Number(blocks);
  }
  return (octets + 3) & ~3;
}

/** Returns the octets of the packet whose line begins at `at`, up to `end`, or undefined where it has none. */
export function packetPiece(chars: string, at: number, end: number, printer: PacketPrinter): PacketPiece | undefined {
  const line = packetLine(chars, at);
  const newline = chars.indexOf('\n', at);
  const below = newline === -1 || end < newline ? end : newline + 1;
  const from = printer.headLength === undefined ? below : at + printer.headLength(line);
  const first = printer.octetsStart(line, chars.slice(from, end));
  return first === undefined || end <= from + first ? undefined : { markerStart: at, start: from + first, end };
}

/**
 * Returns the packets whose octets stand between `start`, inside the first one, and `end`, which is where the last one's octets end;
 * packets without octets are left out.
 */
export function piecesBetween(
  chars: string,
  start: number,
  end: number,
  printer: PacketPrinter,
): readonly PacketPiece[] {
  const pieces: PacketPiece[] = [];
  let markerStart = start;
  let line = '';
  let from = start;
  const finish = (to: number): void => {
    const text = chars.slice(from, to);
    const first = pieces.length === 0 ? 0 : printer.octetsStart(line, text);
    const last = from + text.length - (to < end ? (printer.between.exec(text)?.[0].length ?? 0) : 0);
    if (first !== undefined && from + first < last) pieces.push({ markerStart, start: from + first, end: last });
  };
  for (let at = chars.indexOf('\n', start) + 1; 0 < at && at < end; at = chars.indexOf('\n', at) + 1) {
    const lineEnd = chars.indexOf('\n', at);
    const text = chars
      .slice(at, lineEnd === -1 || end < lineEnd ? end : Math.min(lineEnd, at + longestLine))
      .replace(/\r$/, '');
    if (printer.way(text) === undefined) continue;
    finish(at);
    markerStart = at;
    line = text;
    const below = lineEnd === -1 || end < lineEnd ? end : lineEnd + 1;
    from = printer.headLength === undefined ? below : at + printer.headLength(text);
  }
  finish(end);
  return pieces;
}

/** Returns the first packet and those that go the way of the last one, which is the message's: others may stand between them. */
function ofOneWay(chars: string, pieces: readonly PacketPiece[], printer: PacketPrinter): readonly PacketPiece[] {
  const wayOf = (piece: PacketPiece | undefined): string | undefined =>
    piece === undefined ? undefined : printer.way(packetLine(chars, piece.markerStart));
  const way = wayOf(pieces[pieces.length - 1]);
  return pieces.filter((piece, index) => index === 0 || wayOf(piece) === way);
}

function packetLine(chars: string, at: number): string {
  const newline = chars.indexOf('\n', at);
  return chars.slice(at, Math.min(newline === -1 ? chars.length : newline, at + longestLine)).replace(/\r$/, '');
}

/** Returns the message whose pieces these are. */
export function wireOfPackets(chars: string, pieces: readonly PacketPiece[], printer: PacketPrinter): Wire {
  const flat = new WireWriter(chars);
  for (const piece of ofOneWay(chars, pieces, printer)) flat.copy(piece.start, piece.end);
  const first = pieces[0]?.start ?? 0;
  const printed = flat.wire(first);
  const writer = new WireWriter(printed.text);
  let from = 0;
  for (const match of printed.text.matchAll(printer.lineEnd)) {
    writer.copy(from, match.index);
    writer.put('\r\n', match.index, match[0].length);
    from = match.index + match[0].length;
  }
  writer.copy(from, printed.text.length);
  return wireOfWire(printed, writer.wire(0));
}
