import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, octetText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import type { Trace } from './trace.ts';

const head = [
  'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1-0',
  'From: <sip:a@example.com>;tag=1',
  'To: <sip:b@example.com>',
  'Call-ID: one@192.0.2.10',
  'CSeq: 1 INFO',
];

function info(body: string, length = String(body.length)): string {
  return [
    'INFO sip:b@example.com SIP/2.0',
    ...head,
    'Content-Type: application/dtmf-relay',
    `Content-Length: ${length}`,
    '',
    body,
  ].join('\r\n');
}

function texts(trace: Trace): readonly string[] {
  return Array.from({ length: trace.count }, (_, index) => {
    const { start, end } = trace.messageSpan(index);
    return trace.text.chars.slice(start, end);
  });
}

describe('where a message ends', () => {
  it('follows Content-Length to the octet when messages stand back to back', () => {
    const first = info('Signal=1\r\nDuration=160');
    const second = info('Signal=2');
    expect(texts(analyse(documentText(first + second + first)))).toEqual([first, second, first]);
  });

  it('counts octets, not characters', () => {
    const text = info('名=1\r\n', '7').replace('dtmf-relay', 'x');
    expect(texts(analyse(documentText(text + info('a'))))).toEqual([text, info('a')]);
  });

  it('counts CR LF where a log has changed the line ends', () => {
    const text = info('Signal=1\r\nDuration=160\r\n').replaceAll('\r\n', '\n');
    expect(texts(analyse(documentText(`${text}a line of the log\n${text}`)))).toEqual([text, text]);
  });

  it('ends a body that the log has cut where the next message begins', () => {
    const cut = info('Signal=1\r\n', '900').replace('application/dtmf-relay', 'application/sdp');
    expect(texts(analyse(documentText(cut + info('a'))))).toEqual([cut, info('a')]);
  });

  it('does not believe a length that is too large when nothing else ends the message', () => {
    const text = info('Signal=1\r\n', '4294967295');
    expect(texts(analyse(documentText(text)))).toEqual([text]);
  });

  it('finds messages in one line, and tells them apart', () => {
    const one = info('a=1\r\n').replaceAll('\r\n', '#015#012');
    const line = `Nov 22 06:42:41 pbx1 kamailio[1]: dump:#012${one}${one}`;
    const trace = analyse(documentText(`noise\n${line}\nnoise`));
    expect(texts(trace)).toEqual([one, one]);
    expect(trace.message(1).wire.text).toBe(info('a=1\r\n'));
    expect(trace.message(1).wire.toSource(0)).toBe(trace.messageSpan(1).start);
  });

  it('undoes an indent, and maps every character back', () => {
    const lines = info('a=1\r\n')
      .split('\r\n')
      .map((line) => `   ${line}`);
    const trace = analyse(documentText(`${lines.join('\r\n')}\r\nend`));
    const { wire } = trace.message(0);
    expect(wire.text).toBe(info('a=1\r\n'));
    const mapped = Array.from(wire.text, (_, offset) => trace.text.chars.charAt(wire.toSource(offset))).join('');
    expect(mapped).toBe(wire.text);
  });

  it('takes blanks for a fold where other headers have none', () => {
    const lines = [
      'INVITE sip:b@example.com SIP/2.0',
      '  To :',
      '  sip:b@example.com',
      ...info('').split('\r\n').slice(1),
    ];
    const { headers } = analyse(documentText(lines.join('\r\n'))).message(0);
    expect(headers.map(({ name }) => name)).toContain('call-id');
  });

  it('takes a prefix off every line when only its digits differ', () => {
    const lines = info('a=1\r\n').split('\r\n');
    const text = lines.map((line, index) => `2026-11-22 06:41:28.10${index % 10} app: ${line}\n`).join('');
    const trace = analyse(documentText(text));
    expect(trace.message(0).headers).toHaveLength(7);
    expect(trace.head(0).time?.iso).toBe('2026-11-22T06:41:28.100');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'SIP/2.0 ',
    'SIP/2.0',
    '301 Moved',
    'INVITE sip:a@b SIP/2.0',
    'Via: SIP/2.0/UDP a',
    'Content-Length: 9',
    'l:',
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    '\0',
    ' ',
    '\t',
    '#015#012',
    '#012',
    '\\r\\n',
    '"',
    '.',
    '----------------------',
    '\ud800',
    '\ufffd',
    'é',
    '名',
  );
  const anything = fc
    .array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('is analysed without an exception, and every span lies inside it, in order', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (chars, isOctets) => {
        const trace = analyse(isOctets ? octetText(chars.replace(/[^\0-\xff]/g, '?')) : documentText(chars));
        let last = 0;
        for (let index = 0; index < trace.count; index += 1) {
          const { start, end } = trace.messageSpan(index);
          expect(last <= start && start < end && end <= chars.length).toBe(true);
          const message = trace.message(index);
          expect(message.body.start <= message.body.end && message.body.end <= message.wire.text.length).toBe(true);
          expect(start <= message.wire.toSource(0) && message.wire.toSource(message.wire.text.length) <= end).toBe(
            true,
          );
          trace.head(index);
          last = end;
        }
      }),
      { numRuns: 4000 },
    );
  });

  it.each(['#015#012', '\\r\\n'])(
    'is read in linear steps when one line holds thousands of cut messages, %s',
    (eol) => {
      const cut = (id: number): string =>
        ['SIP/2.0 301 Moved Permanently', `Call-ID: ${id}`, ...head, `lost ${'x'.repeat(60)}`, ''].join(eol);
      const messages = Array.from({ length: 2000 }, (_, id) => cut(id)).join('');
      expect(analyse(documentText(`Nov 22 06:42:41 pbx1 kamailio[1]: ${messages}\n`)).count).toBe(2000);
      expect(analyse(documentText(`x="${messages}\n`)).count).toBe(2000);
    },
  );

  it('is read in linear steps even when one line has megabytes', () => {
    const long = `${'SIP/2.0 mention, '.repeat(300_000)}\n`;
    expect(analyse(documentText(`${long}${info('a')}`)).count).toBe(1);
    expect(analyse(documentText(info(`x=${'y'.repeat(5_000_000)}`))).count).toBe(1);
    expect(
      analyse(documentText(`INVITE sip:${'a'.repeat(5_000_000)} SIP/2.0\r\n${head.join('\r\n')}\r\n\r\n`)).count,
    ).toBe(1);
  });
});
