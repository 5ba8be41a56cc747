import fc from 'fast-check';

/** A place in a text, as a share of its length: means something in any text, and shrinks to the beginning. */
const place = fc.nat({ max: 9999 });

/** What breaks readers that count, match quotes, or look for marks. */
const tokens = [
  '\r\n',
  '\n',
  '\r',
  '\n\n',
  '\r\n\r\n',
  ' ',
  '\t',
  '\r\n ',
  '"',
  '\\',
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  ';',
  ',',
  ':',
  '=',
  '%',
  '@',
  '\0',
  '\ufffd',
  '\ud800',
  '\udc00',
  '\u00e9',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u001b[31m',
  '\u001b[',
  '^M\n',
  '<CR><LF>\n',
  '#015#012',
  '\\r\\n',
  '\\u000d\\u000a',
  '&lt;',
  '> ',
  'SIP/2.0',
  'SIP/2.0 301 Moved Permanently\r\n',
  'INVITE sip:a@example.com SIP/2.0\r\n',
  '\r\nContent-Length: 99999999999\r\n',
  '\r\nContent-Length: 10\r\n',
  '\r\nContent-Length: -1\r\n',
  '\r\nl: 0\r\n\r\n',
  '\r\nContent-Type: multipart/mixed;boundary=b\r\n',
  '\r\n--b\r\n',
  '<--- SIP read from UDP:192.0.2.1:5060 --->\n',
  'U 192.0.2.1:5060 -> 192.0.2.2:5060\n',
  '----------------------------------------------- 2026-11-22 06:41:28.458\n',
  '99999999999999999999',
];

/** One change of a text, at a share of it; `size` and `other` mean what each kind makes of them. */
export interface Mutation {
  readonly kind: (typeof mutationKinds)[number];
  readonly at: number;
  readonly size: number;
  readonly other: number;
}

const mutationKinds = [
  'truncate-end',
  'truncate-start',
  'insert',
  'cut',
  'repeat',
  'swap',
  'digits',
  'case',
  'lf',
  'crlf',
  'cr',
  'doubled',
  'prefixed',
  'indented',
  'escaped',
  'dotted',
  'utf16',
  'latin1',
  'nested',
  'joined',
] as const;

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...mutationKinds),
  at: place,
  size: fc.nat({ max: 600 }),
  other: fc.nat({ max: 9999 }),
});

/** Any characters: octets, lone surrogates, and what people type. */
const anything = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat({ max: 0xff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
);

/** Returns texts as no tool writes them: pieces of real traces put together and changed, or anything at all. */
export function hostileText(seeds: readonly string[], longestPiece = 3000): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.nat({ max: Math.max(0, seeds.length - 1) }), place, fc.nat({ max: longestPiece }))
    .map(([seed, from, length]) => {
      const text = seeds[seed] ?? '';
      const start = from < 2000 ? 0 : offsetOf(text, from);
      return text.slice(start, start + length);
    });
  const pieces = fc.array(fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: anything }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc
    .tuple(pieces, fc.array(anyMutation, { maxLength: 6 }))
    .map(([parts, mutations]) => mutations.reduce(mutated, parts.join('')));
}

/** A text in front of a change, the part that it is about, and behind. */
interface Parted {
  readonly text: string;
  readonly start: number;
  readonly part: string;
  readonly end: number;
}

type Change = (parted: Parted, mutation: Mutation) => string;

/** Puts something else in the place of the part. */
const replaced = ({ text, start, end }: Parted, middle: string): string => {
  return text.slice(0, start) + middle + text.slice(end);
};

/** Returns one of several by any number. */
const chosen = (choices: readonly string[], number: number): string => choices[number % choices.length] ?? '';

const lineEnds = /\r?\n/gu;

const changes: Readonly<Record<Mutation['kind'], Change>> = {
  'truncate-end': ({ text, start }) => text.slice(0, start),
  'truncate-start': ({ text, start }) => text.slice(start),
  insert: ({ text, start }, { size, other }) => {
    return text.slice(0, start) + chosen(tokens, other).repeat(1 + (size % 3)) + text.slice(start);
  },
  cut: (parted) => replaced(parted, ''),
  repeat: (parted, { other }) => replaced(parted, parted.part.repeat(2 + (other % 3))),
  swap: ({ text, end }) => text.slice(end) + text.slice(0, end),
  digits: (parted, { other }) => {
    const number = chosen(['0', '1', '99', '4294967296', '', '-7', '1e9', '\uff10'], other);
    return replaced(parted, parted.part.replace(/\d+/u, number));
  },
  case: (parted, { other }) => {
    return replaced(parted, other % 2 === 0 ? parted.part.toUpperCase() : parted.part.toLowerCase());
  },
  lf: ({ text }) => text.replaceAll('\r\n', '\n'),
  crlf: ({ text }) => text.replaceAll(lineEnds, '\r\n'),
  cr: (parted) => replaced(parted, parted.part.replaceAll(lineEnds, '\r')),
  doubled: (parted) => replaced(parted, parted.part.replaceAll('\n', '\n\n')),
  prefixed: (parted, { other }) => {
    const prefix = chosen(['> ', '12:00:01 app[7]: ', '| ', '#'], other);
    return replaced(parted, parted.part.replaceAll('\n', `\n${prefix}`));
  },
  indented: (parted, { other }) => replaced(parted, parted.part.replaceAll('\n', `\n${' '.repeat(1 + (other % 8))}`)),
  escaped: (parted, { other }) => {
    const escape = chosen(['\\r\\n', '#015#012', '<CR><LF>', '\\n', '&#13;&#10;'], other);
    return replaced(parted, parted.part.replaceAll(lineEnds, escape));
  },
  dotted: (parted) => replaced(parted, parted.part.replaceAll(lineEnds, '.\n')),
  utf16: (parted) => replaced(parted, [...parted.part].join('\0')),
  latin1: (parted) => replaced(parted, Buffer.from(parted.part, 'utf8').toString('latin1')),
  nested: ({ text, start }, { size }) => text.slice(0, start) + text.slice(0, size * 2) + text.slice(start),
  joined: (parted) => replaced(parted, parted.part.replaceAll(/[\r\n]/gu, '')),
};

/** Returns the text after a change. */
export function mutated(text: string, mutation: Mutation): string {
  const start = offsetOf(text, mutation.at);
  const end = Math.min(text.length, start + mutation.size);
  return changes[mutation.kind]({ text, start, part: text.slice(start, end), end }, mutation);
}

function offsetOf(text: string, share: number): number {
  return Math.floor((text.length * share) / 10_000);
}
