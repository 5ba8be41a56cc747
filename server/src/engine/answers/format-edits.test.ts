import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { headerName } from '../sip/header-name.ts';
import { documentText } from '../text/text-source.ts';
import { formatEdits } from './format-edits.ts';
import { isComment } from './header-lines.ts';
import type { SpanEdit } from './span-edit.ts';

function edits(text: string, hasSeparators = true): readonly SpanEdit[] {
  return formatEdits(analyse(documentText(text, { hasSeparators })), { start: 0, end: text.length });
}

function countOf(text: string): number {
  return analyse(documentText(text, { hasSeparators: true })).count;
}

function applied(text: string, changes: readonly SpanEdit[]): string {
  return changes.reduceRight(
    (before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
    text,
  );
}

function formatted(text: string): string {
  return applied(text, edits(text));
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

describe('formatting', () => {
  it('spells names, orders headers, joins folds, and counts the body as it goes over the wire', () => {
    const untidy = lines(
      '### Alice calls',
      'INVITE sip:bob@example.com SIP/2.0',
      'l: 3',
      'c:application/sdp',
      'X-Odd-name :  kept   as it is ',
      'i : one@192.0.2.10',
      'SUBJECT: a',
      '\tfold',
      't: <sip:bob@example.com>',
      'f: <sip:alice@example.com>;tag=1',
      'cseq:1 INVITE',
      'v: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1',
      '# the next hop',
      'max-forwards:70',
      'Via: SIP/2.0/UDP 192.0.2.11;branch=z9hG4bK2',
      '',
      'v=0',
      's=-',
    );
    expect(formatted(untidy)).toBe(
      lines(
        '### Alice calls',
        'INVITE sip:bob@example.com SIP/2.0',
        'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1',
        'Via: SIP/2.0/UDP 192.0.2.11;branch=z9hG4bK2',
        '# the next hop',
        'Max-Forwards: 70',
        'From: <sip:alice@example.com>;tag=1',
        'To: <sip:bob@example.com>',
        'Call-ID: one@192.0.2.10',
        'CSeq: 1 INVITE',
        'X-Odd-name: kept   as it is',
        'Subject: a fold',
        'Content-Type: application/sdp',
        'Content-Length: 10',
        '',
        'v=0',
        's=-',
      ),
    );
  });

  it('counts a multipart body that holds a whole message, whatever length it had', () => {
    const inner = lines(
      'OPTIONS sip:b@example.com SIP/2.0',
      'Call-ID: inner',
      'CSeq: 1 OPTIONS',
      'Content-Length: 0',
      '',
    );
    const body = lines('--x', 'Content-Type: message/sip', '', `${inner}--x--`);
    const text = (length: number): string =>
      lines(
        'MESSAGE sip:b@example.com SIP/2.0',
        'Call-ID: outer',
        'CSeq: 1 MESSAGE',
        'Content-Type: multipart/mixed;boundary=x',
        `Content-Length: ${length}`,
        '',
      ) + body;
    const octets = body.replaceAll('\n', '\r\n').length;
    // Whether the last line end is counted, the length tells that was there.
    for (const length of [2, 20, 60]) expect(formatted(text(length))).toBe(text(octets - 2));
    expect(formatted(text(octets + 50))).toBe(text(octets));
  });

  it('keeps comments with the header below them, wherever they stand', () => {
    const comments = ['# a note on From', '// and another: one'];
    const text = (...headers: readonly string[]): string =>
      lines('OPTIONS sip:b@example.com SIP/2.0', ...headers, '# the last word', '');
    expect(formatted(text('i: 1', 'cseq: 1 OPTIONS', ...comments, 'f: <sip:a@b>;tag=1', 'v: x', 'l: 4'))).toBe(
      text('Via: x', ...comments, 'From: <sip:a@b>;tag=1', 'Call-ID: 1', 'CSeq: 1 OPTIONS', 'Content-Length: 0'),
    );
  });

  it('brings no other line ends along, whatever stands behind the start line', () => {
    const text = lines('OPTIONS sip:b@example.com SIP/2.0 \t', 'i: 1', 'v: x', 'l: 0', '');
    const tidy = lines('OPTIONS sip:b@example.com SIP/2.0 \t', 'Via: x', 'Call-ID: 1', 'Content-Length: 0', '');
    expect(formatted(text)).toBe(tidy);
    expect(formatted(text.replaceAll('\n', '\r\n'))).toBe(tidy.replaceAll('\n', '\r\n'));
  });

  it('changes only what has to change', () => {
    const text = lines('OPTIONS sip:b@example.com SIP/2.0', 'Call-Id: 1', 'CSeq: 1 OPTIONS', 'Content-Length: 0', '');
    expect(edits(text)).toEqual([
      { span: { start: text.indexOf('d: 1'), end: text.indexOf('d: 1') + 1 }, newText: 'D' },
    ]);
    expect(edits(formatted(text))).toEqual([]);
  });

  it('never changes a log', () => {
    const text = lines('OPTIONS sip:b@example.com SIP/2.0', 'i: 1', 'CSeq: 1 OPTIONS', 'l: 7', '');
    expect(edits(text, false)).toEqual([]);
    expect(edits(text)).not.toEqual([]);
  });

  it.each([
    ['a line without a colon', ['v: a', 'what is this', 'i: 1', 'l: 4', '']],
    ['a name that is none', ['v: a', 'to morrow: b', 'i: 1', 'l: 4', '']],
    ['headers that nothing ends', ['v: a', 'i: 1']],
  ])('leaves a message alone with %s', (_, headers) => {
    expect(edits(lines('OPTIONS sip:b@example.com SIP/2.0', ...headers))).toEqual([]);
  });

  it.each([
    ['Hello', '5', 'Hello', '5'],
    ['Hello', '4', 'Hello', '5'],
    ['Hello\n', '7', 'Hello\n', '7'],
    ['Hello\n', '5', 'Hello\n', '5'],
    ['Hello\n\n\n### next\n', '9', 'Hello\n\n\n### next\n', '9'],
    ['Hello\n\n\n### next\n', '3', 'Hello\n\n\n### next\n', '5'],
    ['Grüße\n', '12', 'Grüße\n', '9'],
    ['\n', '9', '\n', '0'],
    ['', '9', '', '0'],
  ])('counts the body %j, declared as %s', (body, declared, same, right) => {
    const head = (length: string): string =>
      lines('MESSAGE sip:b@example.com SIP/2.0', 'Content-Type: text/plain', `Content-Length: ${length}`, '');
    expect(formatted(head(declared) + body)).toBe(head(right) + same);
  });

  it('leaves a right length alone where something else stands behind the session description', () => {
    const text = lines(
      'INVITE sip:b@example.com SIP/2.0',
      'Content-Type: application/sdp',
      'Content-Length: 10',
      '',
      'v=0',
      's=-',
      'EXTRA',
    );
    expect(edits(text)).toEqual([]);
    expect(formatted(text.replace('10', '11'))).toContain('Content-Length: 17');
  });

  it('counts no comment that turns rules off for the next message', () => {
    const next = lines('SIP/2.0 200 OK', 'Call-ID: 1', 'CSeq: 1 MESSAGE', 'Content-Length: 0', '');
    const text = (length: string, comments: string): string =>
      lines('MESSAGE sip:b@example.com SIP/2.0', 'Content-Type: text/plain', `Content-Length: ${length}`, '', '# Hi') +
      comments +
      next;
    const comments = lines('', '# siplens-disable missing-max-forwards', '// and why');
    for (const own of [comments, `${comments}\r\n`, lines('', '# SIPlens-disable: bad-date')])
      expect(formatted(text('9', own))).toBe(text('6', own));
    expect(formatted(text('30', '# Ho\n'))).toBe(text('12', '# Ho\n'));
  });

  it('leaves the Content-Length of a message without a body alone when notes stand behind it', () => {
    const text = lines('OPTIONS sip:b@example.com SIP/2.0', 'Call-ID: 1', 'Content-Length: 0', '', 'a note');
    expect(edits(text)).toEqual([]);
  });

  it('is done once', () => {
    const header = fc.constantFrom(
      ...[
        'v: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
        'VIA :SIP/2.0/TCP 192.0.2.2;branch=z9hG4bK2',
        'f:<sip:a@b>;tag=1',
      ],
      ...['To: \r\n <sip:b@example.com>', 'i: 1', 'cseq: 1 INVITE', 'X-a: 1', 'x-A:', 'Supported:\n', 'm: <sip:a@b>'],
      ...[
        '# note',
        '// note: 1',
        'broken',
        'l: 12',
        'l: x',
        'c: text/plain',
        'c: application/sdp',
        'Expires: 3',
        ' fold',
      ],
    );
    const body = fc.constantFrom(
      '',
      'v=0\r\ns=-\r\n',
      'Hello',
      'Hello\n\n',
      'Grüße \ufffd\n',
      '\r\n',
      'SIP/2.0 200 OK\n',
    );
    const end = fc.constantFrom('\n', '\r\n', '');
    const between = fc.constantFrom('###\n', '### title\r\n');
    const message = fc.tuple(fc.array(header, { maxLength: 9 }), end, body, between);
    fc.assert(
      fc.property(fc.array(message, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (messages, lineEnd) => {
        const text = messages
          .map(([headers, empty, content, separator]) =>
            ['INVITE sip:b@example.com SIP/2.0', ...headers, empty + content + lineEnd + separator].join(lineEnd),
          )
          .join('');
        const once = formatted(text);
        expect(contentOf(once)).toEqual(contentOf(text));
        // What stands behind a wrong length may look like a message, which is none any more once the length is right.
        expect(countOf(once) === countOf(text) ? edits(once) : []).toEqual([]);
        // Where nothing separates messages, a length that is put right may bring one to light that it has hidden.
        const bare = text.replaceAll(/^###.*\r?\n/gm, '');
        expect(contentOf(formatted(bare))).toEqual(contentOf(bare));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The lines of a text that are headers, in any order, without the length that is counted anew; and the others in theirs. */
function contentOf(text: string): unknown {
  const all = text.replace(/\r?\n[ \t]+(?=\S)/g, ' ').split('\n');
  const field = /^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t\r]*$/;
  const headers = all.flatMap((line) => {
    const [, name = '', value = ''] = field.exec(line) ?? [];
    return name === '' || headerName(name) === 'content-length' ? [] : [`${headerName(name)}: ${value}`];
  });
  return { headers: headers.toSorted(), others: all.filter((line) => !field.test(line) && !isComment(line)) };
}
