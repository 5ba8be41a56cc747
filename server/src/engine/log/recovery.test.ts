import { describe, expect, it } from 'vitest';
import { documentText, octetText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import type { Trace } from './trace.ts';

const headers = [
  'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
  'From: <sip:a@example.com>;tag=1',
  'To: <sip:b@example.com>',
  'Call-ID: one@192.0.2.10',
  'CSeq: 1 INVITE',
];
const sdp = 'v=0\r\no=a 1 1 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 6000 RTP/AVP 0\r\n';

function message(startLine: string, more: readonly string[], body = ''): string {
  return [startLine, ...headers, ...more, '', body].join('\r\n');
}

function invite(length: readonly string[], body = sdp): string {
  return message('INVITE sip:b@example.com SIP/2.0', ['Content-Type: application/sdp', ...length], body);
}

const ok = message('SIP/2.0 200 OK', ['Content-Length: 0']);

function bodies(trace: Trace): readonly string[] {
  return Array.from({ length: trace.count }, (_, index) => {
    const { wire, body } = trace.message(index);
    return wire.text.slice(body.start, body.end);
  });
}

/** Reads a text with CR LF and with LF, and returns the bodies of both, CR LF in all. */
function readBoth(text: string): readonly (readonly string[])[] {
  return [text, text.replaceAll('\r\n', '\n')].map((chars) =>
    bodies(analyse(documentText(chars))).map((body) => body.replace(/\r?\n/g, '\r\n')),
  );
}

describe('a body', () => {
  const whole: readonly (readonly [string, string])[] = [
    ['without a length, before the next message', invite([])],
    ['without a length, before a log', `${invite([])}\r\n[12:00:00] a line of a log\r\nand another\r\n`],
    ['with a negative length', invite(['Content-Length: -5'])],
    ['with words for a length', invite(['Content-Length: unknown'])],
    ['with a length that is too small', invite(['Content-Length: 20'])],
    ['with a length that is too large', invite(['Content-Length: 200'])],
    [
      'with a length that is too large, before a log',
      `${invite(['Content-Length: 200'])}\r\n[12:00:00] a line of a log\r\nand another\r\n`,
    ],
    ['with a length in blanks and tabs', invite([`Content-Length:\t ${sdp.length}  `])],
    ['without an empty line before it', invite([`Content-Length: ${sdp.length}`]).replace('\r\n\r\n', '\r\n')],
  ];

  it.each(whole)('%s is read whole', (_, text) => {
    expect(readBoth(text + ok)).toEqual([
      [sdp, ''],
      [sdp, ''],
    ]);
  });

  it('that the log has cut ends where the log goes on', () => {
    const half = sdp.slice(0, sdp.indexOf('t=0'));
    const text = `${invite([`Content-Length: ${sdp.length}`], half)}2026-11-22 app: INFO: something\r\nand more\r\n${ok}`;
    expect(readBoth(text)).toEqual([
      [half, ''],
      [half, ''],
    ]);
  });

  it.each(['Content-Length', 'Content-Length\t', 'l', 'CONTENT-LENGTH  '])('keeps its empty lines, by %j', (name) => {
    const body = 'a\r\n\r\n\r\nb\r\n\r\n';
    const text = message(
      'MESSAGE sip:b@example.com SIP/2.0',
      ['Content-Type: text/plain', `${name}: ${body.length}`],
      body,
    );
    expect(readBoth(text + ok)).toEqual([
      [body, ''],
      [body, ''],
    ]);
  });

  it('keeps the messages that its parts hold, with a length and without', () => {
    const body = `--x\r\nContent-Type: message/sip\r\n\r\n${ok}\r\n--x--\r\n`;
    for (const length of [[`Content-Length: ${body.length}`], []]) {
      const text = message(
        'REFER sip:b@example.com SIP/2.0',
        ['Content-Type: multipart/mixed;boundary="x"', ...length],
        body,
      );
      expect(readBoth(text + ok)).toEqual([
        [body, ''],
        [body, ''],
      ]);
    }
  });

  it('may hold any octet', () => {
    const body = '\0\x01\n\r\n\xff\xfeSIP/';
    const text = message(
      'MESSAGE sip:b@example.com SIP/2.0',
      ['Content-Type: application/vnd.3gpp.sms', `Content-Length: ${body.length}`],
      body,
    );
    expect(bodies(analyse(octetText(text + ok)))).toEqual([body, '']);
  });
});

describe('headers', () => {
  function callIds(text: string): readonly string[] {
    const trace = analyse(documentText(text));
    return Array.from({ length: trace.count }, (_, index) => trace.facts(index).callId);
  }

  it.each([1, 2, 4])('go on behind %i lines of another thread', (count) => {
    const noise = '[12:00:00] another thread\r\n'.repeat(count);
    const text = ok.replace('To:', `${noise}To:`) + ok;
    expect(callIds(text)).toEqual(['one@192.0.2.10', 'one@192.0.2.10']);
    expect(callIds(text.replaceAll('\r\n', '\n'))).toEqual(['one@192.0.2.10', 'one@192.0.2.10']);
  });

  it('that were cut do not take those of the next message', () => {
    const cut = ok.slice(0, ok.indexOf('Call-ID'));
    expect(callIds(`${cut}\r\nplain words\r\n${ok}`)).toEqual(['', 'one@192.0.2.10']);
    expect(callIds(cut + ok)).toEqual(['', 'one@192.0.2.10']);
    expect(callIds(`${'SIP/2.0 200 OK\nVia: SIP/2.0/UDP 192.0.2.1\n'.repeat(3)}${ok}`)).toEqual([
      '',
      '',
      '',
      'one@192.0.2.10',
    ]);
  });

  it('may quote a request line in a value', () => {
    expect(callIds(ok.replace('Call-ID', 'X-Was: INVITE sip:x@example.com SIP/2.0\r\nCall-ID'))).toEqual([
      'one@192.0.2.10',
    ]);
  });

  it('may end in CR CR LF, and start lines in no phrase or a small version', () => {
    const variants = [
      ok.replaceAll('\r\n', '\r\r\n'),
      ok.replace(' OK', ''),
      ok.replace('OK', ''),
      ok.replace('SIP/2.0 200', 'sip/2.0 200'),
    ];
    expect(callIds(variants.join(''))).toEqual(variants.map(() => 'one@192.0.2.10'));
  });
});

describe('a log that was cut while it was written', () => {
  it('begins with NULs, and its first message is read', () => {
    expect(analyse(documentText('\0'.repeat(5000) + ok)).count).toBe(1);
  });
});

describe('a start line alone', () => {
  it('at the end of a text counts only where a log announces it', () => {
    const start = 'INVITE sip:b@example.com SIP/2.0';
    expect(analyse(documentText(ok + start)).count).toBe(1);
    expect(analyse(documentText(`${ok}U 192.0.2.1:5060 -> 192.0.2.2:5060 #7\n${start}`)).count).toBe(2);
  });
});
