import { describe, expect, it } from 'vitest';
import type { Message } from '../message.ts';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { bodyOctets, bodyText } from './body-text.ts';
import { bodyParts } from './multipart.ts';
import { readSipfrag } from './sipfrag.ts';

function read(type: string, body: string): Message {
  return parseMessage(plainWire(`NOTIFY sip:a SIP/2.0\r\nContent-Type: ${type}\r\n\r\n${body}`, 0));
}

function partsOf(type: string, body: string): readonly (readonly [string | undefined, string])[] {
  const message = read(type, body);
  return bodyParts(message).map((part) => [part.contentType, message.wire.text.slice(part.span.start, part.span.end)]);
}

describe('bodyOctets', () => {
  it('counts octets as stored and with the line ends that a log may have dropped', () => {
    expect(bodyOctets(read('text/plain', 'é\na\r\n'), 'utf16')).toEqual({ asStored: 6, withCrlf: 7 });
    expect(bodyOctets(read('text/plain', 'Ã©\n'), 'octet')).toEqual({ asStored: 3, withCrlf: 4 });
    expect(bodyOctets(read('text/plain', '\ufffd\n'), 'utf16')).toEqual({ asStored: undefined, withCrlf: undefined });
  });
});

describe('bodyParts', () => {
  const mixed = '--b\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n\r\n--b\r\n\r\nplain\r\n--b--\r\nepilogue';

  it.each(['multipart/mixed;boundary=b', 'Multipart/Mixed; boundary="b"', 'multipart/mixed'])(
    'takes %s apart',
    (type) => {
      expect(partsOf(type, mixed)).toEqual([
        ['application/sdp', 'v=0\r\n'],
        [undefined, 'plain'],
      ]);
    },
  );

  it('takes multiparts in multiparts apart', () => {
    const innermost = '--d\n\ndeep\n--d--\n';
    const inner = `--c\nc: text/xml\n\n<a/>\n--c\nContent-Type: multipart/mixed;boundary=d\n\n${innermost}\n--c--`;
    const outer = `--b\nContent-Type: multipart/alternative;boundary=c\n\n${inner}\n--b\nContent-Type: text/plain\n\nx\n--b--\n`;
    expect(partsOf('multipart/mixed;boundary=b', outer)).toEqual([
      ['text/xml', '<a/>'],
      [undefined, 'deep'],
      ['text/plain', 'x'],
    ]);
  });

  it('gives one part for another body, for a boundary that never comes, and none for no body', () => {
    expect(partsOf('application/sdp', 'v=0')).toEqual([['application/sdp', 'v=0']]);
    expect(partsOf('multipart/mixed;boundary=zz', mixed)).toEqual([['multipart/mixed', mixed]]);
    expect(partsOf('text/plain', '')).toEqual([]);
  });

  it('does not take a longer word for the boundary, and reads an unclosed part to the end', () => {
    expect(partsOf('multipart/mixed;boundary=b', '--b\r\n\r\none\r\n--bb\r\ntwo')).toEqual([
      [undefined, 'one\r\n--bb\r\ntwo'],
    ]);
  });

  it.each(['--b', '--b\n', '--b\n\n', '\n--b '])('takes a bounded number of parts out of repeated %j', (piece) => {
    const message = read('multipart/mixed;boundary=b', piece.repeat(300_000));
    const parts = bodyParts(message);
    expect(parts.length).toBeLessThanOrEqual(1001);
    expect(parts.at(-1)?.span.end).toBe(message.body.end);
  });

  it('leaves ten thousand levels whole behind the deepest', () => {
    const level = (depth: number): string => `--b${depth}\nContent-Type: multipart/mixed;boundary=b${depth + 1}\n\n`;
    const nested = Array.from({ length: 10_000 }, (_, depth) => level(depth)).join('');
    expect(partsOf('multipart/mixed;boundary=b0', nested)).toMatchObject([
      ['multipart/mixed', Array.from({ length: 9_992 }, (_, depth) => level(depth + 8)).join('')],
    ]);
  });

  it('keeps the headers of a part', () => {
    const [part] = bodyParts(read('multipart/mixed;boundary=b', mixed));
    expect(part?.headersText).toBe('Content-Type: application/sdp\r\n\r\n');
  });
});

describe('readSipfrag', () => {
  it('reads the status line and the headers behind it', () => {
    const message = read(
      'message/sipfrag;version=2.0',
      'SIP/2.0 301 Moved Permanently\r\nContact: <sip:new@example.com>\r\n',
    );
    const fragment = readSipfrag(message);
    expect(fragment).toMatchObject({ status: 301, reason: 'Moved Permanently', headers: [{ name: 'contact' }] });
    expect(fragment && message.wire.text.slice(fragment.span.start, fragment.span.end)).toBe(
      'SIP/2.0 301 Moved Permanently',
    );
  });

  it('finds it in a multipart', () => {
    const body = '--b\r\nContent-Type: message/sipfrag\r\n\r\nSIP/2.0 100 Trying\r\n--b--';
    expect(readSipfrag(read('multipart/mixed;boundary=b', body))?.status).toBe(100);
  });

  it('is silent for a request, for headers alone and for another type', () => {
    expect(readSipfrag(read('message/sipfrag', 'INVITE sip:a SIP/2.0\r\n'))).toBeUndefined();
    expect(readSipfrag(read('message/sipfrag', 'From: x\r\n'))).toBeUndefined();
    expect(readSipfrag(read('text/plain', 'SIP/2.0 200 OK'))).toBeUndefined();
    expect(bodyText(read('text/plain', 'SIP/2.0 200 OK'))).toBe('SIP/2.0 200 OK');
  });
});
