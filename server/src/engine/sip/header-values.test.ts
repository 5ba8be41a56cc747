import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerFields } from '../reference/header-fields.ts';
import { headerSamples } from '../testing/header-samples.ts';
import type { Span } from '../text/span.ts';
import { headerName } from './header-name.ts';
import { readHeaderValues, type ReadHeader } from './header-values.ts';
import { parseMessage } from './parse-message.ts';
import type { HeaderValue } from './values/header-value.ts';
import { requestUri } from './request-uri.ts';
import { plainWire } from './wire.ts';

interface Read extends ReadHeader {
  readonly text: string;
  readonly under: (place: Span | undefined) => string | undefined;
}

function read(name: string, value: string): Read {
  const text = `OPTIONS sip:a.example SIP/2.0\r\n${name}: ${value}\r\n\r\n`;
  const header = parseMessage(plainWire(text, 0)).headers[0];
  if (header === undefined) throw new Error(`${name} is no header`);
  const under = (place: Span | undefined): string | undefined => place && text.slice(place.start, place.end);
  return { ...readHeaderValues(header), text, under };
}

/** Returns every part of a value, whatever its kind: what has a text and a span. */
function partsOf(value: unknown): readonly { readonly text: string; readonly span: Span }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(partsOf);
  return isPart(value) ? [value, ...inner] : inner;
}

function isPart(value: object): value is { readonly text: string; readonly span: Span } {
  return 'text' in value && typeof value.text === 'string' && 'span' in value;
}

/** The header fields in which every character is allowed. */
const texts = new Set(headerFields.filter((field) => field.form === 'text').map((field) => field.name));

describe('values that are right', () => {
  it.each(headerSamples)('%s: %s', (name, value) => {
    const found = read(name, value);
    expect(found.problems).toEqual([]);
    for (const part of found.values.flatMap(partsOf)) expect(part.text).toBe(found.under(part.span));
    // The value is that of one line and of several: a fold may stand wherever a blank may.
    const folded = read(name, value.replaceAll(/ (?=[^"]*(?:"[^"]*"[^"]*)*$)/g, '\r\n\t '));
    if (name === 'Date' || name === 'Subject') return;
    expect(folded.problems).toEqual([]);
    expect(folded.values.map(withoutPlaces)).toEqual(found.values.map(withoutPlaces));
  });

  it('hold at least one of every form', () => {
    const shown = new Set(headerSamples.map(([name]) => headerName(name)));
    const forms = new Set(headerFields.filter((field) => shown.has(field.name)).map((field) => field.form));
    expect(headerFields.map((field) => field.form).filter((form) => !forms.has(form))).toEqual([]);
  });

  it.each(headerSamples.filter(([name, value]) => !texts.has(headerName(name)) && value !== ''))(
    '%s: %s {, where the brace is the problem',
    (name, value) => {
      const found = read(name, `${value} {`);
      expect(found.problems.map(({ span }) => found.text.slice(span.start, span.end))).toEqual(['{']);
    },
  );
});

describe('places', () => {
  it('are those of the wire inside a folded value too', () => {
    const found = read(
      'Via',
      'SIP / 2.0 /\r\n UDP\r\n\t  a.example : \r\n 5070 ;\r\n branch =\r\n "q\r\n r" ,\r\n SIP/2.0/TCP b',
    );
    const [first, second] = found.values;
    if (first?.kind !== 'via' || second?.kind !== 'via') throw new Error('no Via');
    const parts = [first.transport, first.host, first.port, second.transport, second.host];
    expect(parts.map((part) => found.under(part?.span))).toEqual(['UDP', 'a.example', '5070', 'TCP', 'b']);
    expect(first.parameters.map((one) => [one.value, found.under(one.valueSpan)])).toEqual([['q r', '"q\r\n r"']]);
    // A branch is a token: the quotes are what is wrong.
    expect(found.problems.map(({ id, span }) => [id, found.under(span)])).toEqual([
      ['parameter-value-malformed', '"q\r\n r"'],
    ]);
  });

  it('of a Request-URI are those of its parts', () => {
    const text = 'INVITE sip:bob:secret@[2001:db8::1]:5070;transport=tcp SIP/2.0\r\n\r\n';
    const uri = requestUri(parseMessage(plainWire(text, 0)));
    const places = [uri?.scheme, uri?.user, uri?.password, uri?.host, uri?.port].map((part) => part?.span);
    expect(places.map((place) => place && text.slice(place.start, place.end))).toEqual([
      'sip',
      'bob',
      'secret',
      '[2001:db8::1]',
      '5070',
    ]);
    expect(requestUri(parseMessage(plainWire('INVITE <tel:+1-2;ext=3> SIP/2.0\r\n\r\n', 0)))).toMatchObject({
      text: 'tel:+1-2;ext=3',
      user: { text: '+1-2', span: { start: 12, end: 16 } },
      parameters: [{ name: 'ext', value: '3' }],
    });
    expect(requestUri(parseMessage(plainWire('SIP/2.0 200 OK\r\n\r\n', 0)))).toBeUndefined();
  });
});

describe('values that are wrong', () => {
  /** The problems with the text under them, and what could still be read. */
  const told = (name: string, value: string): readonly (readonly [string, string | undefined])[] => {
    const found = read(name, value);
    return found.problems.map(({ id, span }) => [id, found.under(span)]);
  };

  it.each([
    [
      'Contact',
      '<sip:a@b>;q=2, <sip:c@d',
      [
        ['qvalue-malformed', '2'],
        ['angle-bracket-unclosed', '<'],
      ],
    ],
    ['Contact', '<sip:a@b.example, "C" <sip:c@d>', [['angle-bracket-unclosed', '<']]],
    [
      'Contact',
      '<sip:%4x@b>, sip:c@1.2.3.400:99999',
      [
        ['escape-malformed', '%4x'],
        ['host-malformed', '1.2.3.400'],
        ['port-out-of-range', '99999'],
      ],
    ],
    ['Route', 'sip:a@b;lr', [['angle-bracket-missing', 'sip:a@b']]],
    [
      'From',
      'a: b <sip:x@y>;tag=',
      [
        ['display-name-malformed', ':'],
        ['parameter-value-missing', '='],
      ],
    ],
    [
      'To',
      '<sip:a_b@x_y.example>;tag=1;;TAG=2',
      [
        ['host-malformed', 'x_'],
        ['parameter-empty', ';'],
        ['parameter-repeated', 'TAG'],
      ],
    ],
    [
      'Allow',
      'INVITE,, ACK, @, BYE,',
      [
        ['list-element-empty', ','],
        ['token-expected', '@'],
        ['list-element-empty', ','],
      ],
    ],
    [
      'Via',
      'SIP/2.0 h, SIP/2.0/UDP h:x;rport=70000',
      [
        ['sent-protocol-malformed', 'SIP/2.0 '],
        ['port-malformed', 'x'],
        ['number-too-large', '70000'],
      ],
    ],
    ['CSeq', '1', [['token-expected', '1']]],
    ['RAck', '1 x INVITE', [['number-malformed', 'x']]],
    ['Retry-After', '5 (oh (no)', [['comment-unclosed', '(']]],
    [
      'Authorization',
      'realm="x", nonce=',
      [
        ['credentials-malformed', 'realm'],
        ['parameter-value-missing', '='],
      ],
    ],
    ['Authorization', 'Digest realm="x" nonce="y"', [['text-unexpected', 'nonce="y"']]],
    ['Authorization', 'Digest nc=1', [['hex-malformed', '1']]],
    ['Date', 'Sat, 13 Nov 2010 24:00:00 GMT', [['date-malformed', '24:00:00 GMT']]],
    ['Session-ID', 'xyz', [['hex-malformed', 'xyz']]],
    ['Identity', 'a b;info=<x:y>', [['base64-malformed', 'b']]],
    [
      'Warning',
      '30 h "x", 301 h',
      [
        ['warn-code-malformed', '30'],
        ['quoted-string-expected', 'h'],
      ],
    ],
    ['Content-Type', 'text;charset=utf-8', [['media-type-malformed', 'text']]],
    ['Call-ID', 'a b', [['text-unexpected', 'b']]],
    ['Subject', 'a\0b', [['control-character', '\0']]],
    ['To', '', [['header-value-missing', 'To']]],
    [
      'To',
      '<>;=x;tag=1',
      [
        ['uri-missing', '>'],
        ['parameter-name-malformed', '='],
      ],
    ],
    [
      'In-Reply-To',
      '@x, a@, b@c',
      [
        ['word-malformed', '@'],
        ['word-malformed', '@'],
      ],
    ],
    ['Refer-To', '<sip:[2001:db8::g]>', [['ipv6-reference-malformed', '2001:db8::g']]],
    [
      'Refer-To',
      '<tel:+1x>, y',
      [
        ['uri-malformed', 'x'],
        ['text-unexpected', ', y'],
      ],
    ],
  ])('%s: %s', (name, value, expected) => {
    expect(told(name, value)).toEqual(expected);
  });
});

/** Everything that a value says, without where it stands: a fold inside a comment or a display name is one blank. */
function withoutPlaces(value: HeaderValue): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (/[sS]pan$|^brackets$/.test(key) ? undefined : inner)),
  );
}

const token = fc.string({ unit: fc.constantFrom(..."aZ09-.!%*_+`'~"), minLength: 1, maxLength: 8 });
const quoted = fc
  .array(fc.constantFrom('a', ' ', '\\"', '\\\\', 'é', '<', '>', ',', ';', '@', '日'), { maxLength: 8 })
  .map((marks) => `"${marks.join('')}"`);
const user = fc.string({ unit: fc.constantFrom(..."aZ09-_.!~*'()&=+$,;?/"), minLength: 1, maxLength: 8 });
const host = fc.constantFrom('example.com', 'a', 'b-2.example.', '192.0.2.7', '[2001:db8::1]', '[::ffff:192.0.2.1]');
const uriWord = fc.string({ unit: fc.constantFrom(..."aZ09-_.!~*'()[]/:&+$"), minLength: 1, maxLength: 6 });
/** A parameter may stand only once, in any case of its letters. */
const selector = ([name]: readonly [string, ...unknown[]]): string => name.toLowerCase();
const uriParts = fc.record({
  scheme: fc.constantFrom('sip', 'SIPS', 'sips'),
  user: fc.option(user, { nil: undefined }),
  password: fc.option(fc.string({ unit: fc.constantFrom(...'aZ0&=+$,'), maxLength: 4 }), {
    nil: undefined,
  }),
  host,
  port: fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }),
  parameters: fc.uniqueArray(fc.tuple(uriWord, fc.option(uriWord, { nil: undefined })), { maxLength: 3, selector }),
  headers: fc.array(
    fc.tuple(
      uriWord.map((word) => word.replaceAll('&', 'x')),
      uriWord.map((word) => word.replaceAll('&', 'x')),
    ),
    { maxLength: 2 },
  ),
});
const blank = fc.constantFrom('', ' ', '\t', '\r\n ', '  \r\n\t');
const someParameters = fc.uniqueArray(fc.tuple(token, fc.option(fc.oneof(token, quoted), { nil: undefined }), blank), {
  maxLength: 4,
  selector,
});

type UriParts = typeof uriParts extends fc.Arbitrary<infer Parts> ? Parts : never;

function uriText(uri: UriParts): string {
  const secret = uri.password === undefined ? '' : `:${uri.password}`;
  const userinfo = uri.user === undefined ? '' : `${uri.user}${secret}@`;
  const port = uri.port === undefined ? '' : `:${uri.port}`;
  const asked = uri.headers.map(([name, value]) => `${name}=${value}`).join('&');
  const tail = uri.parameters.map(([name, value]) => `;${named(name, value, '')}`).join('');
  return `${uri.scheme}:${userinfo}${uri.host}${port}${tail}${asked === '' ? '' : `?${asked}`}`;
}

function named(name: string, value: string | undefined, gap: string): string {
  return value === undefined ? name : `${name}${gap}=${gap}${value}`;
}

describe('a generated address', () => {
  const shown = fc.option(fc.oneof(token, quoted), { nil: undefined });
  const address = fc.record({ name: shown, uri: uriParts, some: someParameters, lws: blank });

  it('gives back every part as it was written', () => {
    fc.assert(
      fc.property(address, ({ name, uri, some, lws }) => {
        const written = uriText(uri);
        const rest = some.map(([one, value, gap]) => `${gap};${gap}${named(one, value, gap)}`).join('');
        const found = read('Refer-To', `${name === undefined ? '' : name + lws}<${written}>${rest}`);
        expect(found.problems).toEqual([]);
        const [value] = found.values;
        if (value?.kind !== 'address' || value.uri === undefined) throw new Error('no address');
        const part = value.uri;
        const names = [found.under(value.displayName?.span), part.text, found.under(part.span)];
        expect(names).toEqual([name, written, written]);
        const parts = [part.scheme, part.user, part.password, part.host, part.port].map((one) => one?.text);
        const secret = uri.user === undefined ? undefined : uri.password;
        expect(parts).toEqual([uri.scheme, uri.user, secret, uri.host, uri.port?.toString()]);
        expect(pairs(found, part.parameters)).toEqual(uri.parameters);
        expect(pairs(found, part.headers)).toEqual(uri.headers);
        expect(pairs(found, value.parameters)).toEqual(some.map(([one, text]) => [one, text]));
      }),
      { numRuns: 500 },
    );
  });
});

/** Returns what stands at the places of names and values. */
function pairs(
  found: Read,
  some: readonly { readonly nameSpan: Span; readonly valueSpan?: Span }[],
): readonly unknown[] {
  return some.map((one) => [found.under(one.nameSpan), found.under(one.valueSpan)]);
}
