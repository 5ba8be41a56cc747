import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { documentText } from '../text/text-source.ts';
import { contentLengthEdit } from './content-length-edit.ts';
import type { SpanEdit } from './span-edit.ts';

const head = (type: string, length: string): string =>
  `MESSAGE sip:b@example.com SIP/2.0\r\nCall-ID: 1\r\nContent-Type: ${type}\r\nContent-Length:${length}\r\n\r\n`;
const next = 'SIP/2.0 200 OK\r\nCall-ID: 1\r\nCSeq: 1 MESSAGE\r\nContent-Length: 0\r\n\r\n';

function editAt(text: string, offset: number): SpanEdit | undefined {
  return contentLengthEdit(analyse(documentText(text, { hasSeparators: true })), offset);
}

it('is right after one edit, wherever in the body something was typed, and has the octets of the wire', () => {
  const bodies = fc.array(fc.constantFrom('Hello', 'Grüße', 'あ', '\u{1f4de}', '\n', '\r\n', 'v=0', ' ', 'a: b'), {
    maxLength: 12,
  });
  const behind = fc.constantFrom('', `\n### next\n${next}`, `\r\n\r\n###\n${next}`, `\n\n${next}`);
  const types = fc.constantFrom('text/plain', 'application/sdp');
  const lengths = fc.constantFrom('', ' ', ' 0', ' 7', '12', ' 900');
  fc.assert(
    fc.property(bodies, behind, types, lengths, fc.nat(), (parts, rest, type, length, place) => {
      const body = parts.join('');
      const text = head(type, length) + body + rest;
      const offset = head(type, length).length + (place % (body.length + 1));
      const edit = editAt(text, offset);
      if (edit === undefined) return;
      const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
      expect(editAt(after, offset + after.length - text.length)).toBeUndefined();
      const octets = new TextEncoder().encode(body.trimEnd().replace(/\r?\n/g, '\r\n')).length;
      // What stands behind an empty line is no SDP.
      expect(Number(edit.newText)).toBeGreaterThanOrEqual(type === 'text/plain' ? octets : 0);
      expect(Number(edit.newText)).toBeLessThanOrEqual(octets + 4 * (body.length + rest.length));
    }),
    { numRuns: 1000 },
  );
});

it('is not written where it is missing, stands twice, is no number, or where U+FFFD hides what was sent', () => {
  const text = (length: string): string => `${head('text/plain', length)}Hello`;
  expect(editAt(text(' 4'), text(' 4').length)?.newText).toBe('5');
  expect(editAt(text(''), text('').length)?.newText).toBe(' 5');
  for (const odd of [
    text(' four'),
    text(' 4\r\nl: 4'),
    text(' 4').replace('Content-Length:', 'X-Length:'),
    `${text(' 4')}\ufffd`,
  ]) {
    expect(editAt(odd, odd.length)).toBeUndefined();
  }
  const commented = text(' 4').replace('Call-ID', '# a comment\r\nCall-ID');
  expect(editAt(commented, commented.length)?.newText).toBe('5');
  const log = text(' 4');
  expect(contentLengthEdit(analyse(documentText(log)), log.length)).toBeUndefined();
});

describe('what begins the next message is no body', () => {
  it.each(['INVITE sip:bob@example.com SIP/2.0', 'SIP/2.0 301 Moved Permanently'])('letter by letter: %s', (line) => {
    for (const text of [
      head('text/plain', ' 5') + 'Hello\r\n\r\n',
      head('message/sipfrag', ' 14') + 'SIP/2.0 200 OK\r\n\r\n',
      next,
    ]) {
      for (let length = 1; length <= line.length; length += 1) {
        const written = text + line.slice(0, length);
        expect([written, editAt(written, written.length)]).toEqual([written, undefined]);
      }
    }
  });

  it('wherever it stands, and whatever its method is', () => {
    const written = `${head('text/plain', ' 5')}Hello\r\n\r\nFROB sip:bob@example.com SIP/2.0\r\nVi`;
    expect(editAt(written, written.length)).toBeUndefined();
  });

  it('but words of a text are', () => {
    for (const words of ['I am here', 'INFO about you two', 'SIP/2.0 is a version', 'Ok']) {
      const written = `${head('text/plain', ' 5')}Hello\r\n\r\n${words}`;
      expect(editAt(written, written.length)?.newText).toBe(String(9 + words.length));
    }
    const quoted = `${head('message/sipfrag', ' 7')}SIP/2.0 200 OK`;
    expect(editAt(quoted, quoted.length)?.newText).toBe('14');
  });
});
