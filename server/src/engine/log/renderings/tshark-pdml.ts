import type { Wire } from '../../sip/wire.ts';
import type { EntryHead } from '../entry-head.ts';
import { headOfPacket, lastMatch } from './packet-words.ts';
import type { Hit, RenderedPlace, Rendering } from './rendering.ts';
import { withoutNext } from './without-next.ts';
import { WireWriter } from './wire-writer.ts';

const longestStartLine = 4096;
const longestGap = 32_768;

/** How far above the message its packet's element is looked for, in characters: payloads stand there in hex, twice. */
const longestHead = 524_288;

/** What `tshark -T pdml` writes: an element per field; the headers are the `show` of `sip.msg_hdr`, their line ends as they were. */
export const tsharkPdml: Rendering = {
  id: 'tshark-pdml',
  title: 'tshark -T pdml',
  basis: 'real traces',
  source: 'tshark 4.0',
  mayBegin,
  place,
  wire,
  head,
  samples: [
    `<packet>
  <proto name="geninfo">
    <field name="timestamp" showname="Captured Time" value="1795329688.458012000"/>
  </proto>
  <proto name="ip">
    <field name="ip.src" show="192.0.2.2"/>
    <field name="ip.dst" show="192.0.2.10"/>
  </proto>
  <proto name="udp">
    <field name="udp.srcport" show="5060"/>
    <field name="udp.dstport" show="5060"/>
  </proto>
  <proto name="sip">
    <field name="sip.Status-Line" showname="Status-Line: SIP/2.0 301 Moved Permanently" show="SIP/2.0 301 Moved Permanently"/>
    <field name="sip.msg_hdr" showname="Message Header" show="Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0
Content-Length: 0

"/>
  </proto>
</packet>`,
  ],
};

/** The label of a status line stands behind a quote, and a request line ends with one. */
function mayBegin({ chars, at }: Hit): boolean {
  return chars.charCodeAt(at + 7) === 34 || chars.startsWith('"Status-Line: ', at - 14);
}

function place(hit: Hit): RenderedPlace | undefined {
  const { chars, floor } = hit;
  const from = Math.max(floor, hit.at - longestStartLine);
  const before = chars.slice(from, hit.at);
  const quote = before.lastIndexOf('"');
  if (!before.slice(0, quote + 1).endsWith('showname="')) return undefined;
  const label = /^(?:Request|Status)-Line: /.exec(before.slice(quote + 1));
  if (label === null) return undefined;
  const start = from + quote + 1 + label[0].length;
  const headers = headersAt(chars, start, chars.length);
  if (headers === undefined) return undefined;
  const above = chars.slice(Math.max(floor, start - longestHead), start);
  const packet = above.lastIndexOf('<packet>');
  if (packet !== -1 && /<proto name="icmp(?:v6)?"/.test(above.slice(packet))) return undefined;
  return { start, end: headers.end, headStart: packet === -1 ? undefined : start - above.length + packet };
}

function headersAt(
  chars: string,
  start: number,
  limit: number,
): { readonly start: number; readonly end: number } | undefined {
  const gap = chars.slice(start, Math.min(limit, start + longestGap));
  const next = gap.indexOf('-Line: ');
  const key = /<field name="sip\.msg_hdr"[^>]{0,200}? show="/.exec(next === -1 ? gap : gap.slice(0, next));
  if (key === null) return undefined;
  const first = start + key.index + key[0].length;
  const quote = chars.indexOf('"', first);
  return { start: first, end: quote === -1 || limit < quote ? limit : quote };
}

function wire(chars: string, start: number, end: number): Wire {
  const writer = new WireWriter(chars);
  const quote = chars.indexOf('"', start);
  const startLineEnd = quote === -1 || end < quote ? end : quote;
  putAttribute(writer, chars, start, startLineEnd);
  writer.put('\r\n', startLineEnd, 1);
  const headers = headersAt(chars, start, end);
  if (headers !== undefined) putAttribute(writer, chars, headers.start, headers.end);
  return withoutNext(writer.wire(start));
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** `\r\n` in letters is how a field shows a line end that the writer did not want to keep. */
const special = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));|\\r\\n/g;

function putAttribute(writer: WireWriter, chars: string, start: number, end: number): void {
  const text = chars.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(special)) {
    writer.copy(start + from, start + match.index);
    writer.put(written(match), start + match.index, match[0].length);
    from = match.index + match[0].length;
  }
  writer.copy(start + from, end);
}

function written(match: RegExpExecArray): string {
  const [whole, name, decimal, hex] = match;
  if (name !== undefined) return named[name] ?? whole;
  if (decimal === undefined && hex === undefined) return '\r\n';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
}

function head(text: string): EntryHead {
  const carrier = ['udp', 'tcp', 'sctp'].find((name) => valueOf(text, `${name}.srcport`) !== undefined);
  const isWebSocket = text.includes('<proto name="websocket"');
  const isSecured = /<proto name="(?:tls|ssl)"/.test(text);
  return headOfPacket({
    epoch: lastMatch(text, /<field name="timestamp"[^>]{0,300}? value="(\d[\d.]{1,30})"/g)?.[1],
    source: valueOf(text, 'ip.src') ?? valueOf(text, 'ipv6.src'),
    sourcePort: valueOf(text, `${carrier}.srcport`),
    destination: valueOf(text, 'ip.dst') ?? valueOf(text, 'ipv6.dst'),
    destinationPort: valueOf(text, `${carrier}.dstport`),
    transport: isWebSocket ? 'WS' : isSecured ? 'TLS' : carrier?.toUpperCase(),
  });
}

function valueOf(text: string, name: string): string | undefined {
  return lastMatch(
    text,
    new RegExp(`<field name="${name.replace('.', '\\.')}"[^>]{0,300}? show="([^"]{1,200})"`, 'g'),
  )?.[1];
}
