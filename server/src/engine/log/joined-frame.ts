import { lineEnd } from '../text/line-end.ts';
import type { TextSource } from '../text/text-source.ts';
import { bodyEnd, declaredLength } from './body-end.ts';
import { formatIdOf } from './formats/index.ts';
import { endsNever } from './end-test.ts';
import type { Frame } from './frame.ts';
import { readHeaderBlock } from './header-block.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import type { PacketPrinter } from './packet-pieces.ts';
import { packetPiece, packetPrinters, piecesBetween, wireOfPackets } from './packet-pieces.ts';
import { isStartLine } from './start-line-shape.ts';

/**
 * The most packets that one message is put together from, the most that stand between two of them, and the longest stretch that all of
 * these take, in characters.
 */
const mostPackets = 64;
const mostBetween = 24;
const longestStretch = 262_144;
const longestLine = 1000;

/**
 * Returns the message of a frame whose packet ended before it did, put together with the packets that follow the same way, as a
 * tool prints TCP segments and IP fragments one below the other; the frame itself where nothing goes on.
 */
export function joinedFrame(text: TextSource, frame: Frame): Frame {
  const printer = packetPrinters.get(formatIdOf(frame.marker.format));
  if (printer === undefined || frame.layout.prefixLength !== 0 || isWhole(text.chars, frame, printer)) return frame;
  const { chars } = text;
  const own = wayAbove(chars, frame, printer);
  if (own === undefined) return frame;
  // Where no packet follows, what is behind the text that is known may be one.
  const reach = Math.max(frame.reach, Math.min(chars.length, frame.end + longestStretch));
  let joined: Frame | undefined;
  let between = 0;
  let at = nextPacket(text, frame.end, printer);
  for (let count = 0; at !== undefined && count < mostPackets && at < frame.start + longestStretch; count += 1) {
    const next = nextPacket(text, lineEnd(chars, at), printer) ?? chars.length;
    const end = octetsEnd(chars, at, next, printer);
    const found = packetAt(chars, { own, printer, at, end });
    between = found === 'own' ? 0 : between + 1;
    if (found === 'over' || mostBetween < between) break;
    if (found === 'own') {
      const measured = measure(text, frame, end, printer);
      joined = measured.frame;
      if (measured.isWhole) return { ...joined, tail: { format: frame.marker.format, start: at, end: joined.end } };
    }
    at = next === chars.length ? undefined : next;
  }
  return at === undefined ? { ...(joined ?? frame), reach } : (joined ?? frame);
}

/** A packet below a message that is not whole, and what is known of the message's own. */
interface PacketBelow {
  readonly own: Way;
  readonly printer: PacketPrinter;
  readonly at: number;
  readonly end: number;
}

/**
 * Tells whether the message goes on in a packet, or behind it: what another connection carries may stand between the parts of a stream,
 * but no message, because that is one of its own.
 */
function packetAt(chars: string, { own, printer, at, end }: PacketBelow): 'own' | 'other' | 'over' {
  const line = lineAt(chars, at);
  const isOwn = isSameWay(own.way, printer.way(line));
  if (!isOwn && own.isStream) return chars.slice(at, end).includes('SIP/') ? 'over' : 'other';
  const piece = packetPiece(chars, at, end, printer);
  if (piece === undefined) return 'other';
  return isOwn && printer.goesOn.test(line) && !beginsMessage(chars, piece.start) ? 'own' : 'over';
}

/**
 * Tells whether the message has all that it says it has: its headers' empty line, and as many octets as it declares. The line end that a
 * tool puts behind a packet may look like that empty line: every message has a Call-ID and a CSeq, and one of a stream its length, too.
 */
function isWhole(chars: string, frame: Frame, printer: PacketPrinter): boolean {
  const { bodyStart, end, values } = frame;
  if (values.callId === undefined || values.cseq === undefined || values.contentLength === undefined) return false;
  if (!printer.emptyLine.test(chars.slice(Math.max(frame.start, bodyStart - 4), bodyStart))) return false;
  const declared = declaredLength(frame.values.contentLength) ?? 0;
  if (declared <= end - bodyStart) return true;
  const body = chars.slice(bodyStart, end);
  return declared <= body.length + (body.match(/(?<!\r)\n/g) ?? []).length;
}

/** Who sent a packet to whom, and whether it is a part of a stream. */
interface Way {
  readonly way: string;
  readonly isStream: boolean;
}

/** Returns the way of the packet of a frame. */
function wayAbove(chars: string, frame: Frame, printer: PacketPrinter): Way | undefined {
  const lines = chars
    .slice(frame.marker.start, Math.min(frame.marker.end, frame.marker.start + longestLine))
    .split(/\r?\n/);
  for (const line of lines) {
    const way = printer.way(line);
    if (way !== undefined && way !== '') return { way, isStream: printer.goesOn.test(line) };
  }
  return undefined;
}

/** A fragment's line has no ports. */
function isSameWay(way: string, next: string | undefined): boolean {
  if (next === undefined || next === '') return false;
  return next === way || next === way.replace(/[.:][\w-]+(?= |$)/g, '');
}

/** Returns where the octets end of the packet at `at`, before what the tool puts behind them. */
function octetsEnd(chars: string, at: number, next: number, printer: PacketPrinter): number {
  const text = chars.slice(at, next);
  return next - (printer.between.exec(text.slice(-200))?.[0].length ?? 0);
}

/** A stretch of a text in which no line of a packet begins. */
interface Packetless {
  readonly printer: PacketPrinter;
  readonly start: number;
  readonly end: number;
}

/** What was looked through last of each text: the messages of a chain look through the same lines, one after the other. */
const packetless = new WeakMap<TextSource, Packetless>();

/** Returns where the next packet's line begins, or undefined where something else than its octets comes first. */
function nextPacket(text: TextSource, from: number, printer: PacketPrinter): number | undefined {
  const { chars } = text;
  const limit = Math.min(chars.length, from + longestStretch);
  const known = packetless.get(text);
  const isInside = known?.printer === printer && known.start <= from && from <= known.end;
  let at = isInside ? known.end : from;
  for (; at < limit; at = lineEnd(chars, at) + 1) {
    if ((at === 0 || chars.charCodeAt(at - 1) === 10) && printer.way(lineAt(chars, at)) !== undefined) return at;
  }
  packetless.set(text, { printer, start: isInside ? known.start : from, end: Math.max(at, from) });
  return undefined;
}

function lineAt(chars: string, at: number): string {
  return chars.slice(at, Math.min(lineEnd(chars, at), at + longestLine)).replace(/\r$/, '');
}

function beginsMessage(chars: string, at: number): boolean {
  const line = emptyLine();
  readLine(chars, at, Math.min(chars.length, at + longestLine), plainLayout, line);
  if (line.kind === 'text' && chars.charCodeAt(line.end - 1) === 46) line.end -= 1;
  return line.kind === 'text' && isStartLine(chars, line);
}

/** Returns the frame of a message that ends before `limit`, and whether it is whole now. */
function measure(
  text: TextSource,
  frame: Frame,
  limit: number,
  printer: PacketPrinter,
): { readonly frame: Frame; readonly isWhole: boolean } {
  const wire = wireOfPackets(text.chars, piecesBetween(text.chars, frame.start, limit, printer), printer);
  const inner: TextSource = { unit: text.unit, chars: wire.text };
  const first = emptyLine();
  readLine(wire.text, 0, wire.text.length, plainLayout, first);
  const headers = readHeaderBlock(wire.text, first.next, wire.text.length, plainLayout, endsNever);
  const body = bodyEnd({ text: inner, limit: wire.text.length, layout: plainLayout, headers, isEnd: endsNever });
  const declared = declaredLength(headers.values.contentLength) ?? 0;
  const end = Math.min(limit, wire.toSource(body.end));
  return {
    isWhole: headers.isComplete && headers.end + declared <= wire.text.length,
    frame: {
      ...frame,
      layout: { ...plainLayout, rendering: printer.number },
      startLine: wire.text.slice(first.start, first.end),
      bodyStart: wire.toSource(headers.end),
      end: Math.max(frame.start + 1, end),
      reach: Math.max(frame.reach, limit + longestLine),
      values: headers.values,
    },
  };
}
