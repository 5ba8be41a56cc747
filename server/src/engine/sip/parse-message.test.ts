import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../text/span.ts';
import { bodyParts } from './body/multipart.ts';
import { bodyText } from './body/body-text.ts';
import { readImsXml } from './body/ims-xml.ts';
import { readSipfrag } from './body/sipfrag.ts';
import { firstHeader, headersNamed } from './headers-named.ts';
import { contacts } from './headers/contacts.ts';
import { from } from './headers/from.ts';
import { reasons } from './headers/reason.ts';
import { vias } from './headers/vias.ts';
import type { Message } from './message.ts';
import { parseMessage } from './parse-message.ts';
import { plainWire } from './wire.ts';

function parse(text: string): Message {
  return parseMessage(plainWire(text, 0));
}

function under(message: Message, place: Span): string {
  return message.wire.text.slice(place.start, place.end);
}

const invite = [
  'INVITE sip:bob@example.com SIP/2.0',
  'v: SIP/2.0/UDP client.example.org:5060;branch=z9hG4bK1',
  'From: "Alice" <sip:alice@example.org>;tag=a1',
  't: <sip:bob@example.com>',
  'Call-ID: 1@example.org',
  'CSeq: 1 INVITE',
  'Max-Forwards: 70',
  'Content-Length: 5',
  '',
  'hello',
].join('\r\n');

describe('parseMessage', () => {
  it('reads headers, expands compact names and finds the body', () => {
    const message = parse(invite);
    expect(message.problems).toEqual([]);
    expect(message.headers.map((header) => header.name)).toEqual([
      'via',
      'from',
      'to',
      'call-id',
      'cseq',
      'max-forwards',
      'content-length',
    ]);
    const to = firstHeader(message, 'to');
    expect(to).toMatchObject({ writtenName: 't', value: '<sip:bob@example.com>', isFolded: false });
    expect(to && under(message, to.nameSpan)).toBe('t');
    expect(to && under(message, to.valueSpan)).toBe('<sip:bob@example.com>');
    expect(bodyText(message)).toBe('hello');
  });

  it.each(['\n', '\r\n', '\r\r\n'])('reads the same with line end %j', (end) => {
    const message = parse(invite.replaceAll('\r\n', end));
    expect(message.headers.map((header) => header.value)).toEqual(parse(invite).headers.map((header) => header.value));
    expect(bodyText(message)).toBe('hello');
  });

  it('keeps a lone CR inside a line', () => {
    const message = parse('OPTIONS sip:a SIP/2.0\r\nSubject: a\rb\r\n\r\n');
    expect(firstHeader(message, 'subject')?.value).toBe('a\rb');
  });

  it('skips empty lines before the start line', () => {
    expect(parse(`\r\n\r\n${invite}`).startLine).toMatchObject({ kind: 'request', span: { start: 4 } });
  });

  it('joins folds by one space and still knows every place', () => {
    const text =
      'SIP/2.0 302 Moved\r\nContact: <sip:a@example.com>,\r\n\t <sip:b@example.com>\r\n ;q=0.5\r\nTo: <sip:x@y>\r\n\r\n';
    const message = parse(text);
    const header = firstHeader(message, 'contact');
    expect(header).toMatchObject({ value: '<sip:a@example.com>, <sip:b@example.com> ;q=0.5', isFolded: true });
    const [first, second] = contacts(message);
    expect(first && under(message, first.uriSpan)).toBe('sip:a@example.com');
    expect(second && under(message, second.uriSpan)).toBe('sip:b@example.com');
    expect(second && under(message, second.span)).toBe('<sip:b@example.com>\r\n ;q=0.5');
    expect(second?.q).toBe(0.5);
  });

  it('notes what it cannot read and goes on', () => {
    const text =
      'Hello\r\n folded\r\nNo colon here\r\n: empty\r\nCSeq: one INVITE\r\nContent-Length: -5\r\nContact: nobody\r\n\r\n';
    const message = parse(text);
    expect(message.problems.map((problem) => [problem.id, under(message, problem.span)])).toEqual([
      ['start-line-malformed', 'Hello'],
      ['fold-before-first-header', ' folded'],
      ['header-without-colon', ' folded'],
      ['header-without-colon', 'No colon here'],
      ['header-name-empty', ': empty'],
      ['number-malformed', 'one'],
      ['number-malformed', '-5'],
      ['uri-malformed', 'nobody'],
    ]);
  });

  it.each(['<ims-3gpp version="1"/>\r\n', '<?xml version="1.0"?>\r\n<a/>', 'v=0\r\no=- 1 1 IN IP4 192.0.2.1'])(
    'lets the body begin at %j when the empty line is missing',
    (body) => {
      const message = parse(`SIP/2.0 380 Alternative Service\r\nCSeq: 1 INVITE\r\n${body}`);
      expect(bodyText(message)).toBe(body);
      expect(message.problems.map((problem) => problem.id)).toEqual(['blank-line-missing']);
    },
  );

  it('takes a line of blanks for a fold before a header, else for the empty line', () => {
    expect(parse('OPTIONS sip:a SIP/2.0\r\nTo: x\r\n  \r\nFrom: y\r\n\r\n').headers).toHaveLength(2);
    expect(bodyText(parse('OPTIONS sip:a SIP/2.0\r\nTo: x\r\n  \r\nv=0\r\n'))).toBe('v=0\r\n');
  });

  it('reads a very long header, very many headers and very many folds', () => {
    const long = `a,"<;${' '.repeat(20)}`.repeat(200_000);
    const many = 'X-A: y\r\n'.repeat(100_000);
    const folds = ' fold\r\n'.repeat(100_000);
    const message = parse(
      `OPTIONS sip:a SIP/2.0\r\nContact: ${long}\r\n${many}Via: ${long}\r\nX-A: 1\r\n${folds}\r\nbody`,
    );
    expect(headersNamed(message, 'x-a')).toHaveLength(100_001);
    expect(bodyText(message)).toBe('body');
    // Of one header so many values are read at most, whatever it holds.
    expect(vias(message).length).toBeLessThan(100_000);
  });
});

function everySpan(message: Message): readonly Span[] {
  const { startLine, headers, problems, body } = message;
  const sender = from(message);
  return [
    startLine.span,
    ...(startLine.kind === 'request' ? [startLine.methodSpan, startLine.requestUriSpan] : []),
    ...(startLine.kind === 'response' ? [startLine.statusSpan, startLine.reasonSpan] : []),
    ...headers.flatMap((header) => [header.span, header.nameSpan, header.valueSpan]),
    ...problems.map((problem) => problem.span),
    body,
    ...contacts(message).flatMap((one) => [one.span, one.uriSpan]),
    ...vias(message).map((one) => one.span),
    ...reasons(message).map((one) => one.span),
    ...(sender === undefined ? [] : [sender.span, sender.uriSpan]),
    ...bodyParts(message).map((part) => part.span),
    ...xmlSpans(message),
  ];
}

function xmlSpans(message: Message): readonly Span[] {
  const xml = readImsXml(bodyText(message), message.body.start);
  if (xml === undefined) return [];
  const services = xml.alternativeServices.flatMap((one) => [one.span, one.typeSpan, one.actionSpan, one.reasonSpan]);
  const problems = xml.problems.map((problem) => problem.span);
  return [xml.span, xml.rootSpan, ...services, ...problems, ...xml.targets.map((one) => one.span)].filter(isPresent);
}

function isPresent(place: Span | undefined): place is Span {
  return place !== undefined;
}

const pieces = fc.constantFrom(
  'SIP/2.0 301 Moved',
  'INVITE sip:a@b SIP/2.0',
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  ':',
  ';',
  ',',
  '"',
  '\\',
  '<',
  '>',
  '@',
  '%41',
  'Contact: ',
  'm:',
  'Via: SIP/2.0/UDP h',
  'From: "A" <sip:a@b>;tag=1',
  'Reason: SIP;cause=302',
  '*',
  '=',
  '?',
  'Content-Type: multipart/mixed;boundary=x',
  '--x',
  '--x--',
  '\r\n\r\n',
  '<ims-3gpp>',
  '<alternative-service>',
  '<type>',
  '<type><emergency/></type>',
  '</',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '<![CDATA[',
  ']]>',
  'sip:[2001:db8::1]:5060',
  'CSeq: 1 INVITE',
  'Content-Length: 9',
  'message/sipfrag',
  'Content-Type: ',
  'é',
  '😀',
  '\ud800',
  '\0',
  '<3gpp-ims>',
);

describe('parsing any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.tuple(fc.nat(invite.length), fc.nat(8), pieces).map(([at, cut, piece]) => {
      return invite.slice(0, at) + piece + invite.slice(at + cut);
    }),
  );

  it('never throws, and every span is ordered and inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const message = parse(text);
        readSipfrag(message);
        for (const place of everySpan(message)) {
          expect(0 <= place.start && place.start <= place.end && place.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing: what is not blank stands in the start line, a header, a problem or the body', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const message = parse(text);
        const kept = new Uint8Array(text.length);
        const { startLine, headers, problems, body } = message;
        const places = [startLine, ...headers, ...problems].map((one) => one.span);
        for (const { start, end } of [...places, body]) kept.fill(1, start, end);
        const lost = [...kept.keys()].filter((index) => kept[index] === 0 && !/[\r\n \t]/.test(text.charAt(index)));
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
