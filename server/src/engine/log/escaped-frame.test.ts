import { describe, expect, it } from 'vitest';
import { octetText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';

const sdp = 'v=0\r\no=- 1 1 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n';

/** An INVITE whose headers and body grow by `padding` characters, its line ends escaped. */
function escaped(padding: number): string {
  const message =
    'INVITE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1\r\nCall-ID: one@192.0.2.10\r\n' +
    `CSeq: 1 INVITE\r\nX-Padding: ${'x'.repeat(padding)}\r\nContent-Type: application/sdp\r\n` +
    `Content-Length: ${sdp.length}\r\n\r\n${sdp}`;
  return message.replaceAll('\r\n', String.raw`\r\n`);
}

describe('a message on one line', () => {
  it('is read to its end wherever the first stretch of a long line is cut', () => {
    const { length } = escaped(0);
    const ends = Array.from({ length: 160 }, (_, index) => {
      const message = escaped(1024 + 20 - length + index);
      // So many on one line that it is not unescaped at once.
      const trace = analyse(octetText(`app: ${`${message} next `.repeat(6)}\n`));
      return { count: trace.count, length: trace.messageSpan(0).end - 5 - message.length };
    });
    expect(ends.filter(({ count, length: more }) => count !== 6 || more !== 0)).toEqual([]);
  });

  it.each(['', String.raw`\n`, String.raw`\r\n\r\n`, '#012#012#012', '&#10;&#10;'])(
    'begins behind empty lines: %s',
    (lines) => {
      const written = lines.includes('#') ? lines.slice(0, 4 + Number(lines.startsWith('&'))) : String.raw`\r\n`;
      const message = escaped(0).replaceAll(String.raw`\r\n`, written);
      const trace = analyse(octetText(`{"log":"UDP message sent (513 bytes):${lines}${message}${message}"}\n`));
      expect([trace.count, trace.facts(0).method, trace.facts(1).method]).toEqual([2, 'INVITE', 'INVITE']);
    },
  );

  it('ends before the mark that closes the quotation of its line, where its line ends became blanks', () => {
    const message =
      'INVITE sip:bob@example.com SIP/2.0 Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1 From: <sip:a@example.com>;tag=1 ' +
      `To: <sip:bob@example.com> Call-ID: one CSeq: 1 INVITE Content-Length: ${sdp.length} ${sdp.trim().replaceAll('\r\n', ' ')}`;
    for (const end of ['\n', '\r\n', '']) {
      const { wire } = analyse(octetText(`"Unidentified call: ${message}"${end}`)).message(0);
      expect(wire.text.trimEnd().endsWith('m=audio 4000 RTP/AVP 0')).toBe(true);
    }
  });
});
