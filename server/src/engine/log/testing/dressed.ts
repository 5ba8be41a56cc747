import { bodyOctets } from '../../sip/body/body-text.ts';
import type { TextSource } from '../../text/text-source.ts';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';

const sdp = ['v=0', 'o=alice 1 1 IN IP4 192.0.2.10', 's=-', 'c=IN IP4 192.0.2.10', 't=0 0', 'm=audio 6000 RTP/AVP 0'];

/** An INVITE with a body, line by line; its Content-Length is exact with CR LF. */
export const invite: readonly string[] = [
  'INVITE sip:bob@example.com SIP/2.0',
  'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
  'From: "Alice" <sip:alice@example.com>;tag=a1',
  'To: <sip:bob@example.com>',
  'Call-ID: one@192.0.2.10',
  'CSeq: 1 INVITE',
  'Contact: <sip:alice@192.0.2.10:5060>',
  'Content-Type: application/sdp',
  `Content-Length: ${sdp.join('\r\n').length + 2}`,
  '',
  ...sdp,
];

/** A 301 without a body, line by line, its empty line last. */
export const moved: readonly string[] = [
  'SIP/2.0 301 Moved Permanently',
  'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
  'From: "Alice" <sip:alice@example.com>;tag=a1',
  'To: <sip:bob@example.com>;tag=b2',
  'Call-ID: one@192.0.2.10',
  'CSeq: 1 INVITE',
  'Contact: <sip:bob@new.example.com>',
  'Content-Length: 0',
  '',
];

/** What every reading of `invite` and of `moved` says, whatever the log around them. */
const facts = {
  invite: `INVITE one@192.0.2.10 1 INVITE z9hG4bK-1 a1/ ${sdp.join('\r\n').length + 2}`,
  moved: '301 one@192.0.2.10 1 INVITE z9hG4bK-1 a1/b2 0',
};

/** Returns what a text must say when it holds both messages, with what its log tells about each. */
export function both(format: string, inviteHead: string, movedHead: string): readonly string[] {
  return [`${format} | ${facts.invite} | ${inviteHead}`, `${format} | ${facts.moved} | ${movedHead}`];
}

/** Returns one line per message: format, what links it, the octets of its body, and what the log tells about it. */
export function reading(text: string): readonly string[] {
  return readingOf(documentText(text));
}

/** Returns the same of a text of any unit. */
export function readingOf(text: TextSource): readonly string[] {
  const trace = analyse(text);
  return Array.from({ length: trace.count }, (_, index) => {
    const { status, method, callId, cseqNumber, cseqMethod, viaBranch, fromTag, toTag } = trace.facts(index);
    const { asStored, withCrlf } = bodyOctets(trace.message(index), 'utf16');
    const octets = Math.max(asStored ?? 0, withCrlf ?? 0);
    const names = `${status ?? method} ${callId} ${cseqNumber} ${cseqMethod} ${viaBranch} ${fromTag}/${toTag} ${octets}`;
    const { time, source, destination, transport } = trace.head(index);
    const head = `${time?.iso ?? '-'} ${source ?? '-'} > ${destination ?? '-'} ${transport ?? '-'}`;
    return `${trace.formatId(index)} | ${names} | ${head}`;
  });
}

/** Returns the lines, each behind a prefix. */
export function behind(prefix: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => prefix + line);
}
