import type { EntryHead } from '../entry-head.ts';
import { dottedWire } from './dotted-wire.ts';
import {
  enoughOf,
  joinedEnd,
  lineStartBefore,
  longestWords,
  mostWrapped,
  packetEnd,
  packetWords,
} from './ngrep-packets.ts';
import { headOfPacket } from './packet-words.ts';
import type { Hit, RenderedPlace, Rendering } from './rendering.ts';

const startLine = /(?:[A-Za-z]{3,32} [A-Za-z][\w+.-]{0,20}:\S{1,2000} )$/;

const transports: Readonly<Record<string, string>> = { U: 'UDP', T: 'TCP', S: 'SCTP' };

/** ngrep without `-W byline`: the octets of a packet in a row, a dot for each that is no text, so that `..` is a line end. */
export const ngrepSingle: Rendering = {
  id: 'ngrep-single',
  title: 'ngrep -W single and -W normal (dots for line ends)',
  basis: 'real traces',
  source: 'ngrep 1.47',
  mayBegin,
  place,
  wire: (chars, start, end) => dottedWire(chars, start, end),
  head,
  samples: [
    'U 2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060 #2 SIP/2.0 301 Moved Permanently..Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0..Content-Length: 0....\n',
    [
      'U 2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060 #2',
      '  SIP/2.0 301 Moved Permanently..Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4b',
      '  K-16048-1-0..Content-Length: 0....',
      '',
    ].join('\n'),
  ],
};

/** The dots of a line end, ngrep's words at the head of the line, or the indent of a wrapped line; or a message before. */
function mayBegin({ chars, at, lineStart }: Hit): boolean {
  if (isWrapped(chars, lineStart)) return true;
  const behind = chars.charCodeAt(at + 7);
  if (behind === 46) return true;
  const isStatus = behind === 32 && 48 < chars.charCodeAt(at + 8) && chars.charCodeAt(at + 8) <= 57;
  if (!isStatus && behind !== 10 && behind !== 13) return false;
  if (0 < lineStart && chars.charCodeAt(lineStart - 1) !== 10) return true;
  return /^[UTS][ (]/.test(chars.slice(lineStart, lineStart + 2));
}

/** The indent of a wrapped line, which is hardly deeper: a line may have been wrapped at a blank. */
function isWrapped(chars: string, lineStart: number): boolean {
  return chars.startsWith('  ', lineStart) && /[^\s]/.test(chars.slice(lineStart + 2, lineStart + 4));
}

function place(hit: Hit): RenderedPlace | undefined {
  const { chars, at, lineStart, lineEnd } = hit;
  if (isWrapped(chars, lineStart)) return wrappedPlace(hit);
  const tail = chars.slice(at + 7, at + 400).replace(/\r?\n {2}/g, '');
  if (!endsInDots(tail)) return undefined;
  const before = chars.slice(lineStart, Math.min(at, lineStart + longestWords + 2100));
  const isStatus = /^ \d{3}/.test(tail);
  const start = isStatus ? at : at - (startLine.exec(before)?.[0].length ?? at + 1);
  if (start < lineStart) return undefined;
  const isInside = 0 < lineStart && chars.charCodeAt(lineStart - 1) !== 10;
  const headStart = isInside ? undefined : headBefore(hit, start);
  if (headStart === undefined && !isInside) return undefined;
  return { start, end: messageEnd(chars, start, packetEnd(chars, lineEnd)), headStart };
}

/** Returns where the octets end that hold a message: within its packet, or in those that go on with it. */
function messageEnd(chars: string, start: number, end: number): number {
  const enough = enoughOf(chars, start, end);
  return enough < end ? enough : joinedEnd(chars, start, end);
}

/** Tells whether the dots of CR LF stand at the end of the start line, with a header behind them; `tail` follows the version. */
function endsInDots(tail: string): boolean {
  return /^(?: \d{3} [^\r\n]{0,200}?)?\.\.(?:[A-Za-z][\w.!%*+`'~-]{0,40} ?:|[\r\n]|$)/.test(tail);
}

/** A start line behind the packet's words, and what stands between them: keep-alives print as dots. */
const wrappedStart =
  /^[ .]*(?:[A-Za-z]{3,32} [A-Za-z][\w+.-]{0,20}:\S{1,2000} SIP\/2\.0|SIP\/2\.0 \d{3} [^\r\n]{0,200}?)\.\.[A-Za-z]/;

/** No terminal is wider, in characters. */
const widestLine = 1000;

/** How much of a packet's octets is looked at for its start line, in characters. */
const longestStart = 2400;

/** Returns the message of the packet whose wrapped lines hold the hit: the version of its start line may have been cut in two. */
function wrappedPlace(hit: Hit): RenderedPlace | undefined {
  const { chars, lineStart, lineEnd, floor } = hit;
  let line = lineStart;
  for (let count = 0; count < mostWrapped && floor < line && chars.startsWith('  ', line); count += 1) {
    const above = lineStartBefore(chars, line - 1);
    if (above === undefined || above + widestLine < line) return undefined;
    if (above < floor) return isWrapped(chars, above) ? placeBehind(hit) : undefined;
    const words = packetWords.exec(chars.slice(above, Math.min(line - 1, above + longestWords)));
    if (words !== null) {
      const end = packetEnd(chars, lineEnd);
      const octets = chars.slice(line, Math.min(end, line + longestStart));
      if (!wrappedStart.test(octets.replace(/\r?\n {2}/g, ''))) return undefined;
      const start = line + (/^[ .\r\n]*/.exec(octets)?.[0].length ?? 0);
      return { start, end: messageEnd(chars, start, end), headStart: above };
    }
    line = above;
  }
  return undefined;
}

/** Returns the message right behind one that ended in the packet's lines above the hit. */
function placeBehind({ chars, lineEnd, floor }: Hit): RenderedPlace | undefined {
  const octets = chars.slice(floor, Math.min(lineEnd, floor + longestStart));
  if (!wrappedStart.test(octets.replace(/\r?\n {2}/g, ''))) return undefined;
  const start = floor + (/^[ .\r\n]*/.exec(octets)?.[0].length ?? 0);
  return { start, end: messageEnd(chars, start, packetEnd(chars, lineEnd)), headStart: undefined };
}

/**
 * Returns where the words of the packet begin on whose line a message stands at `start`. What else stands before a message, as where
 * HEP mirrors one, was not sent as SIP.
 */
function headBefore({ chars, lineStart }: Hit, start: number): number | undefined {
  const own = packetWords.exec(chars.slice(lineStart, Math.min(start, lineStart + longestWords)) + ' ');
  return own !== null && isOctets(chars.slice(lineStart + own[0].length, start)) ? lineStart : undefined;
}

/** Between a packet's words and its message stand keep-alives at most. */
function isOctets(text: string): boolean {
  return /^[ .\r\n]*$/.test(text);
}

function head(text: string): EntryHead {
  const groups = packetWords.exec((text.split(/\r?\n/, 1)[0] ?? '') + ' ')?.groups ?? {};
  const [source, sourcePort] = hostAndPort(groups['source']);
  const [destination, destinationPort] = hostAndPort(groups['destination']);
  return headOfPacket({
    epoch: groups['time'],
    source,
    sourcePort,
    destination,
    destinationPort,
    transport: transports[groups['transport'] ?? ''],
  });
}

/** An IPv6 address stands without brackets: the port is what follows the last colon. */
function hostAndPort(text: string | undefined): readonly [string | undefined, string | undefined] {
  const colon = text?.lastIndexOf(':') ?? -1;
  if (text === undefined || colon === -1) return [text, undefined];
  return [text.slice(0, colon), text.slice(colon + 1)];
}
