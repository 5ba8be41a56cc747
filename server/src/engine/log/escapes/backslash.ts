import type { Escape, EscapeId, EscapeKind } from './escape-kind.ts';
import { stringEnds } from './escape-kind.ts';
import type { EscapedOctet } from './utf8-run.ts';
import { utf8Run } from './utf8-run.ts';

/** What a backslash with a letter stands for (JSON, C). */
const letters: Readonly<Record<string, string>> = {
  r: '\r',
  n: '\n',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
};

/** The longest run of backslashes that is counted: a string in a string in a string has 8. */
const longestRun = 16;

const once = String.raw`(?:\\r)?\\n|\\015\\012|\\012|\\x0[dD]\\x0[aA]|\\x0[aA]|\\u000[dD]\\u000[aA]|\\u000[aA]`;

/** Strings of JSON, C, JavaScript and Python. */
export const backslash: EscapeKind = {
  id: 'backslash',
  lineEnd: once,
  signs: '\\',
  decode: backslashAt,
  isQuoted: true,
  sample: String.raw`{"msg":"SIP/2.0 301 Moved\r\nCall-ID: a\r\n\r\n"}`,
};

/** A string of JSON inside a string of JSON, as a container's log of a program that logs JSON. */
export const backslashTwice = nested(
  'backslash-twice',
  2,
  String.raw`{"log":"{\"msg\":\"SIP/2.0 301 Moved\\r\\nCall-ID: a\\r\\n\\r\\n\"}"}`,
);

/** The same once more. */
export const backslashThrice = nested(
  'backslash-thrice',
  4,
  String.raw`{"log":"{\"log\":\"{\\\"msg\\\":\\\"SIP/2.0 301 Moved\\\\r\\\\nCall-ID: a\\\\r\\\\n\\\\r\\\\n\\\"}\"}"}`,
);

/** A field of a table whose quotes are doubled and whose line ends are written as a string's. */
export const backslashCsv = doubled(
  'backslash-csv',
  '"',
  String.raw`1,"SIP/2.0 301 Moved\r\nCall-ID: a\r\nFrom: ""A"" <sip:a@example.com>\r\n\r\n",x`,
);

/** A string of SQL. */
export const backslashSql = doubled(
  'backslash-sql',
  "'",
  String.raw`VALUES ('SIP/2.0 301 Moved\r\nCall-ID: a\r\nFrom: "O''Neil" <sip:a@example.com>\r\n\r\n')`,
);

function nested(id: EscapeId, width: 2 | 4, sample: string): EscapeKind {
  const slashes = String.raw`\\`.repeat(width);
  return {
    id,
    lineEnd: `(?:${slashes}r)?${slashes}n|${slashes}u000[dD]${slashes}u000[aA]`,
    signs: '\\',
    decode: (chars, at, limit) => nestedAt(chars, at, limit, width),
    sample,
  };
}

function doubled(id: EscapeId, quote: string, sample: string): EscapeKind {
  return {
    id,
    lineEnd: undefined,
    signs: `\\${quote}`,
    decode: (chars, at, limit) => {
      if (chars.charAt(at) !== quote) return backslashAt(chars, at, limit);
      return chars.charAt(at + 1) === quote ? { text: quote, length: 2 } : stringEnds;
    },
    sample,
  };
}

function backslashAt(chars: string, at: number, limit: number): Escape | undefined {
  return limit <= at + 1 ? undefined : behindSlash(chars, at, at + 1, limit);
}

/** Returns the escape that begins at `at` and whose letter stands at `letterAt`. */
function behindSlash(chars: string, at: number, letterAt: number, limit: number): Escape | undefined {
  const plain = letters[chars.charAt(letterAt)];
  if (plain !== undefined) return { text: plain, length: letterAt + 1 - at };
  const coded = /^(?:u([0-9a-fA-F]{4})|([0-3][0-7]{2})|x[0-9a-fA-F]{2})/.exec(
    chars.slice(letterAt, Math.min(limit, letterAt + 5)),
  );
  if (coded === null) return undefined;
  const [text, long, octal] = coded;
  if (long !== undefined)
    return { text: String.fromCharCode(Number.parseInt(long, 16)), length: letterAt + text.length - at };
  const width = letterAt - at;
  return utf8Run(at, (from) => (octal === undefined ? hexOctet(chars, from, width) : octalOctet(chars, from, width)));
}

function hexOctet(chars: string, at: number, width: number): EscapedOctet | undefined {
  const digits = /^\\+x([0-9a-fA-F]{2})$/.exec(chars.slice(at, at + width + 3));
  return digits === null ? undefined : { octet: Number.parseInt(digits[1] ?? '', 16), length: width + 3 };
}

function octalOctet(chars: string, at: number, width: number): EscapedOctet | undefined {
  const digits = /^\\+([0-3][0-7]{2})$/.exec(chars.slice(at, at + width + 3));
  return digits === null ? undefined : { octet: Number.parseInt(digits[1] ?? '', 8), length: width + 3 };
}

/**
 * Each string around a string doubles the backslashes and puts one before a quote. `width` is how many stand before a letter;
 * fewer before a quote end the string.
 */
function nestedAt(chars: string, at: number, limit: number, width: number): Escape | undefined {
  let run = 0;
  while (run < longestRun && at + run < limit && chars.charCodeAt(at + run) === 92) run += 1;
  const next = chars.charAt(at + run);
  if (width * 2 <= run) return { text: '\\', length: width * 2 };
  const isMark = next === '"' || next === '/' || next === "'";
  if (run === width * 2 - 1 && isMark) return { text: next, length: run + 1 };
  if (run < width) return next === '"' ? stringEnds : undefined;
  return run === width && !isMark ? behindSlash(chars, at, at + run, limit) : undefined;
}
