import type { Escape, EscapeId, EscapeKind } from './escape-kind.ts';
import { stringEnds } from './escape-kind.ts';

const lineBreak = String.raw`<[bB][rR] ?\/?>`;

/** Text and attributes of XML and HTML: a `<` of their own ends the text. */
export const entities: EscapeKind = {
  id: 'entities',
  lineEnd: `(?:&#(?:13|[xX]0{0,4}[dD]);)?&#(?:10|[xX]0{0,4}[aA]);|${lineBreak}`,
  signs: '&<',
  decode: (chars, at) => (chars.charCodeAt(at) === 60 ? (breakAt(chars, at) ?? stringEnds) : entityAt(chars, at)),
  isQuoted: true,
  sample:
    '<msg text="SIP/2.0 301 Moved&#13;&#10;Call-ID: a&#13;&#10;From: &lt;sip:a@example.com&gt;&#13;&#10;&#13;&#10;"/>',
};

/** Lines that end in a break of HTML while all else stands as it is. */
export const breaks: EscapeKind = {
  id: 'breaks',
  lineEnd: undefined,
  signs: '<',
  decode: breakAt,
  sample: '<p>SIP/2.0 301 Moved<br/>Call-ID: a<br/>From: <sip:a@example.com><br/><br/></p>',
};

/** A field of a table over several lines, its quotes doubled. */
export const csv = quoted(
  'csv',
  '"',
  '1,"SIP/2.0 301 Moved\r\nCall-ID: a\r\nFrom: ""A"" <sip:a@example.com>\r\n\r\n",x',
);

/** A string of SQL over several lines. */
export const sql = quoted(
  'sql',
  "'",
  "VALUES ('SIP/2.0 301 Moved\r\nCall-ID: a\r\nFrom: \"O''Neil\" <sip:a@example.com>\r\n\r\n')",
);

function quoted(id: EscapeId, quote: string, sample: string): EscapeKind {
  return {
    id,
    lineEnd: undefined,
    signs: quote,
    decode: (chars, at) => (chars.charAt(at + 1) === quote ? { text: quote, length: 2 } : stringEnds),
    sample,
  };
}

function breakAt(chars: string, at: number): Escape | undefined {
  const found = /^<br ?\/?>/i.exec(chars.slice(at, at + 6));
  return found === null ? undefined : { text: '\n', length: found[0].length };
}

const names: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  sol: '/',
};

function entityAt(chars: string, at: number): Escape | undefined {
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/.exec(chars.slice(at, at + 10));
  if (found === null) return undefined;
  const [whole, decimal, hex, name] = found;
  if (name !== undefined) {
    const text = names[name];
    return text === undefined ? undefined : { text, length: whole.length };
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return 0x10_ffff < code ? undefined : { text: String.fromCodePoint(code), length: whole.length };
}
