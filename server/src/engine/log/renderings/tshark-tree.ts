import type { EntryHead } from '../entry-head.ts';
import { isBlankCode } from '../character-classes.ts';
import { headOfPacket, lastMatch } from './packet-words.ts';
import type { Hit, RenderedPlace, Rendering } from './rendering.ts';
import { treeWire } from './tree-wire.ts';

/** How far above the message the line is looked for that begins its packet, in characters. */
const longestHead = 16_384;

/** The most lines of one message's tree. */
const mostLines = 20_000;

/** A tree of Wireshark or tshark: a line per field, deeper fields indented by four blanks more. */
export const tsharkTree: Rendering = {
  id: 'tshark-tree',
  title: 'Wireshark / tshark packet details (-V, -O sip, exported as text)',
  basis: 'real traces',
  source: 'tshark 4.0',
  mayBegin,
  place,
  wire: treeWire,
  head,
  samples: [
    [
      'Frame 2: 417 bytes on wire (3336 bits), 417 bytes captured (3336 bits)',
      '    Epoch Time: 1795329688.458012000 seconds',
      'Internet Protocol Version 4, Src: 192.0.2.2, Dst: 192.0.2.10',
      'User Datagram Protocol, Src Port: 5060, Dst Port: 5060',
      'Session Initiation Protocol (301)',
      '    Status-Line: SIP/2.0 301 Moved Permanently',
      '        Status-Code: 301',
      '    Message Header',
      '        Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      '            Transport: UDP',
      '        Content-Length: 0',
    ].join('\n'),
  ],
};

const labels = ['Status-Line: ', 'Request-Line: '];

/** The label stands right before a status line; a request line ends its line. */
function mayBegin({ chars, at, lineStart }: Hit): boolean {
  if (chars.startsWith(labels[0] ?? '', at - 13)) return true;
  const behind = chars.charCodeAt(at + 7);
  return (
    (behind === 13 || behind === 10 || chars.length <= at + 7) &&
    chars
      .slice(lineStart, at)
      .trimStart()
      .startsWith(labels[1] ?? '')
  );
}

function place(hit: Hit): RenderedPlace | undefined {
  const { chars, lineStart, floor } = hit;
  let at = lineStart;
  while (at < hit.at && isBlankCode(chars.charCodeAt(at))) at += 1;
  const label = labels.find((text) => chars.startsWith(text, at));
  if (label === undefined) return undefined;
  const end = treeEnd(chars, lineStart, at - lineStart);
  if (end === undefined) return undefined;
  const from = Math.max(floor, lineStart - longestHead);
  const above = chars.slice(from, lineStart);
  if (isQuoted(above)) return undefined;
  const frame = lastMatch(above, /(?:^|\n)(?:Frame \d{1,12}[:\s]|No\. {3,}Time )/g);
  const headStart = frame === undefined ? undefined : from + frame.index + (frame[0].startsWith('\n') ? 1 : 0);
  return { start: at + label.length, end, headStart: headStart ?? bareHead(above, from) };
}

/** An ICMP error quotes the packet that it is about: what was not delivered is not one more message. */
function isQuoted(above: string): boolean {
  const frame = above.lastIndexOf('\nFrame ');
  return above.lastIndexOf('\nInternet Control Message Protocol') > frame && above.includes('\nInternet Control');
}

/** A packet that was copied without its first lines begins with what is left of them. */
function bareHead(above: string, from: number): number | undefined {
  const first = /(?:^|\n)(?:Internet Protocol|User Datagram|Transmission Control|Ethernet II|Linux cooked)/.exec(above);
  return first === null ? undefined : from + first.index + (first[0].startsWith('\n') ? 1 : 0);
}

/** Returns where the tree ends that is indented by `indent`, or undefined when no header stands in it. */
function treeEnd(chars: string, lineStart: number, indent: number): number | undefined {
  let at = lineStart;
  let end = lineStart;
  let hasHeader = false;
  for (let count = 0; count < mostLines && at < chars.length; count += 1) {
    const newline = chars.indexOf('\n', at);
    const next = newline === -1 ? chars.length : newline;
    let first = at;
    while (first < next && isBlankCode(chars.charCodeAt(first))) first += 1;
    const isEmpty = first === next || chars.charCodeAt(first) === 13;
    if (at !== lineStart && (isEmpty || first - at < indent || isStartLine(chars, first))) break;
    if (chars.startsWith('Message Header', first)) hasHeader = true;
    end = next;
    at = next + 1;
  }
  return hasHeader ? end : undefined;
}

function isStartLine(chars: string, at: number): boolean {
  return labels.some((label) => chars.startsWith(label, at));
}

const network =
  /Internet Protocol Version [46], Src: (\S{1,255}?)(?: \(([^)]{1,64})\))?, Dst: (\S{1,255})(?: \(([^)]{1,64})\))?/g;
const ports =
  /(User Datagram|Transmission Control|Stream Control Transmission) Protocol, Src Port: (?:[\w-]+ \()?(\d{1,5})\)?[^,\n]{0,20}, Dst Port: (?:[\w-]+ \()?(\d{1,5})/g;
const transports: Readonly<Record<string, string>> = {
  'User Datagram': 'UDP',
  'Transmission Control': 'TCP',
  'Stream Control Transmission': 'SCTP',
};

function head(text: string): EntryHead {
  const addresses = lastMatch(text, network);
  const carried = lastMatch(text, ports);
  const inside = /\n(?:WebSocket|Transport Layer Security|Secure Sockets Layer)/.exec(text)?.[0];
  const carrier = transports[carried?.[1] ?? ''];
  const isWebSocket = inside === '\nWebSocket';
  return headOfPacket({
    epoch: timeOf(text),
    source: addresses?.[2] ?? addresses?.[1],
    sourcePort: carried?.[2],
    destination: addresses?.[4] ?? addresses?.[3],
    destinationPort: carried?.[3],
    transport: isWebSocket ? 'WS' : inside === undefined ? carrier : 'TLS',
  });
}

/** Seconds since 1970, which no zone can change, or the day and clock that stand there. */
function timeOf(text: string): string | undefined {
  const epoch = /Epoch (?:Arrival )?Time: (\d{9,10}\.\d{1,9})/.exec(text);
  return epoch?.[1] ?? /Arrival Time: ([^\n]{10,60})/.exec(text)?.[1];
}
