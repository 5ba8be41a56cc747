import type { Wire } from '../../sip/wire.ts';
import type { EntryHead } from '../entry-head.ts';
import { unescapedPieces } from '../unescape.ts';
import { headOfPacket } from './packet-words.ts';
import type { Hit, RenderedPlace, Rendering } from './rendering.ts';
import { withoutNext } from './without-next.ts';
import { WireWriter } from './wire-writer.ts';

/** The longest start line and the longest way from it to the headers, in characters. */
const longestStartLine = 4096;
const longestGap = 16_384;

/** How far above the message the words of its packet begin, at most, in characters: a payload in hex stands between. */
const longestHead = 262_144;

/** The name of a field in `-T json` (`sip.msg_hdr`) and in `-T ek`, which writes the protocol twice and underscores. */
const startLineKey = /"(?:sip\.|sip_sip_)(?:Request|Status)-Line" ?: ?\[?\s{0,40}"$/;
const headersKey = /"(?:sip\.|sip_sip_)msg_hdr" ?: ?\[?\s{0,40}"/;

/** What `tshark -T json` and `-T ek` write: the headers are one string, whose line ends are escaped. */
export const tsharkJson: Rendering = {
  id: 'tshark-json',
  title: 'tshark -T json and -T ek',
  basis: 'real traces',
  source: 'tshark 4.0',
  mayBegin,
  place,
  wire,
  head,
  samples: [
    String.raw`{
  "_source": {
    "layers": {
      "frame": {
        "frame.time_epoch": "1795329688.458012000"
      },
      "ip": {
        "ip.src": "192.0.2.2",
        "ip.dst": "192.0.2.10"
      },
      "udp": {
        "udp.srcport": "5060",
        "udp.dstport": "5060"
      },
      "sip": {
        "sip.Status-Line": "SIP/2.0 301 Moved Permanently",
        "sip.msg_hdr": "Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0\r\nContent-Length: 0\r\n\r\n"
      }
    }
  }
}`,
  ],
};

/** A string of JSON begins or ends with the version. */
function mayBegin({ chars, at }: Hit): boolean {
  return chars.charCodeAt(at - 1) === 34 || chars.charCodeAt(at + 7) === 34;
}

function place(hit: Hit): RenderedPlace | undefined {
  const { chars, floor } = hit;
  const from = Math.max(floor, hit.at - longestStartLine);
  const before = chars.slice(from, hit.at);
  const quote = before.lastIndexOf('"');
  if (quote === -1 || !startLineKey.test(before.slice(Math.max(0, quote - 100), quote + 1))) return undefined;
  const start = from + quote + 1;
  const headers = headersAt(chars, start, chars.length);
  if (headers === undefined) return undefined;
  const above = chars.slice(Math.max(floor, start - longestHead), start);
  const first = firstWord(above);
  if (first !== -1 && /"icmp(?:v6)?" ?: ?\{/.test(above.slice(first))) return undefined;
  return { start, end: headers.end, headStart: first === -1 ? undefined : start - above.length + first };
}

/** Returns where the words of the last packet begin. */
function firstWord(above: string): number {
  const layers = above.lastIndexOf('"layers"');
  const line = above.lastIndexOf('\n', layers) + 1;
  // In `-T ek` a packet is one line, which begins with its time.
  return layers !== -1 && above.startsWith('{"timestamp"', line) ? line : layers;
}

/** Returns the string of the headers, from behind its quote to its closing quote. */
function headersAt(
  chars: string,
  start: number,
  limit: number,
): { readonly start: number; readonly end: number } | undefined {
  const gap = chars.slice(start, Math.min(limit, start + longestStartLine + longestGap));
  const next = gap.indexOf('-Line"');
  const key = headersKey.exec(next === -1 ? gap : gap.slice(0, next));
  if (key === null) return undefined;
  const first = start + key.index + key[0].length;
  return { start: first, end: closingQuote(chars, first, limit) };
}

function closingQuote(chars: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && chars.charCodeAt(at) !== 34) {
    if (chars.charCodeAt(at) === 10) return at;
    at += chars.charCodeAt(at) === 92 ? 2 : 1;
  }
  return Math.min(at, limit);
}

function wire(chars: string, start: number, end: number): Wire {
  const writer = new WireWriter(chars);
  const startLineEnd = closingQuote(chars, start, end);
  const headers = headersAt(chars, start, end);
  putString(writer, chars, start, startLineEnd);
  writer.put('\r\n', startLineEnd, 1);
  if (headers !== undefined) putString(writer, chars, headers.start, headers.end);
  return withoutNext(writer.wire(start));
}

function putString(writer: WireWriter, chars: string, start: number, end: number): void {
  for (const piece of unescapedPieces(chars, start, end, 'backslash')) {
    writer.put(piece.text, piece.source, piece.sourceLength);
  }
}

function head(text: string): EntryHead {
  const protocols = valueOf(text, 'frame', String.raw`protocols`) ?? '';
  const carrier = ['udp', 'tcp', 'sctp'].find((name) => valueOf(text, name, 'srcport') !== undefined);
  return headOfPacket({
    epoch: valueOf(text, 'frame', 'time_epoch'),
    source: valueOf(text, 'ip', 'src') ?? valueOf(text, 'ipv6', 'src'),
    sourcePort: valueOf(text, carrier ?? 'udp', 'srcport'),
    destination: valueOf(text, 'ip', 'dst') ?? valueOf(text, 'ipv6', 'dst'),
    destinationPort: valueOf(text, carrier ?? 'udp', 'dstport'),
    transport: protocols.includes(':websocket') ? 'WS' : protocols.includes(':tls') ? 'TLS' : carrier?.toUpperCase(),
  });
}

/** Returns the last value of a field; a field that stands in several nested headers may be a list. */
function valueOf(text: string, protocol: string, name: string): string | undefined {
  const field = new RegExp(
    `"(?:${protocol}\\.|${protocol}_${protocol}_)${name}" ?: ?(\\[[^\\]]{0,400}\\]|"[^"]{0,200}")`,
    'g',
  );
  let value: string | undefined;
  for (const match of text.matchAll(field)) value = match[1];
  const strings = value?.match(/"[^"]*"/g) ?? [];
  return strings[strings.length - 1]?.slice(1, -1);
}
