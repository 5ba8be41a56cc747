import type { Escape, EscapeKind } from './escape-kind.ts';
import type { EscapedOctet } from './utf8-run.ts';
import { utf8Run } from './utf8-run.ts';

/** The octets that rsyslog escapes: a hash and three octal digits. */
export const octal: EscapeKind = {
  id: 'octal',
  lineEnd: '(?:#015)?#012',
  signs: '#',
  decode: (chars, at, limit) => utf8Run(at, (from) => octalOctet(chars, from, limit)),
  sample: 'pbx1 app: SIP/2.0 301 Moved#015#012Call-ID: a#015#012#015#012',
};

/** Line ends by their names or their codes, in brackets. */
export const named: EscapeKind = {
  id: 'named',
  lineEnd: String.raw`[<[{(](?:CR|cr|Cr|(?:0x)?0[dD]|\\r)[>\]})][<[{(](?:LF|lf|Lf|(?:0x)?0[aA]|\\n)[>\]})]|[<[{(](?:CR ?LF|crlf|CrLf|0[dD] ?0[aA]|LF|lf|NL|nl|EOL|(?:0x)?0[aA]|\\r\\n|\\n)[>\]})]`,
  signs: '<[{(',
  decode: namedAt,
  sample: 'pbx1 app: SIP/2.0 301 Moved<CR><LF>Call-ID: a<CR><LF><CR><LF>',
};

/** Control characters as `cat -v` and editors show them. */
export const caret: EscapeKind = {
  id: 'caret',
  lineEnd: String.raw`\^M\^J|\^M(?=[^\r\n$])|\^J(?=[^\r\n$])`,
  signs: '^',
  decode: caretAt,
  sample: 'pbx1 app: SIP/2.0 301 Moved^M^JCall-ID: a^M^J^M^J',
};

/** Signs of Unicode for control characters and line ends. */
export const pictures: EscapeKind = {
  id: 'pictures',
  lineEnd: '␍␊|␍(?=[^\\r\\n])|␊|␤|↵|⏎|¶',
  signs: '␍␊␤↵⏎¶␉',
  decode: (chars, at) => {
    const sign = chars.charAt(at);
    if (sign === '␍') return { text: chars.charAt(at + 1) === '␊' ? '\r' : '\r\n', length: 1 };
    return { text: sign === '␉' ? '\t' : '\n', length: 1 };
  },
  sample: 'pbx1 app: SIP/2.0 301 Moved␍␊Call-ID: a␍␊␍␊',
};

/** Line ends of a form or a URL, the rest as it is. */
export const percent: EscapeKind = {
  id: 'percent',
  lineEnd: '(?:%0[dD])?%0[aA]',
  signs: '%',
  decode: (chars, at) => {
    const code = chars.slice(at, at + 3).toLowerCase();
    return code === '%0d' || code === '%0a' ? { text: code === '%0d' ? '\r' : '\n', length: 3 } : undefined;
  },
  sample: 'pbx1 app: SIP/2.0 301 Moved%0D%0ACall-ID: a%0D%0A%0D%0A',
};

/** Lines that end in a CR alone, so that a whole file is one line. */
export const carriageReturn: EscapeKind = {
  id: 'return',
  lineEnd: String.raw`\r(?=[^\r\n])`,
  signs: '\r',
  decode: (chars, at) => ({ text: chars.charCodeAt(at + 1) === 10 ? '\r' : '\r\n', length: 1 }),
  sample: 'SIP/2.0 301 Moved\rCall-ID: a\r\r',
};

function octalOctet(chars: string, at: number, limit: number): EscapedOctet | undefined {
  const digits = chars.slice(at + 1, Math.min(limit, at + 4));
  if (chars.charCodeAt(at) !== 35 || !/^[0-3][0-7]{2}$/.test(digits)) return undefined;
  const octet = Number.parseInt(digits, 8);
  // What prints is not escaped: `#123` in a header is text.
  return 32 <= octet && octet < 127 ? undefined : { octet, length: 4 };
}

/** What stands in the brackets, in small letters without blanks. */
const names: Readonly<Record<string, string>> = {
  cr: '\r',
  '0d': '\r',
  '0x0d': '\r',
  '\\r': '\r',
  lf: '\n',
  nl: '\n',
  eol: '\n',
  '0a': '\n',
  '0x0a': '\n',
  '\\n': '\n',
  crlf: '\r\n',
  '0d0a': '\r\n',
  '\\r\\n': '\r\n',
  tab: '\t',
};

function namedAt(chars: string, at: number): Escape | undefined {
  const word = /^[<[{(]([\w\\ ]{2,5})[>\]})]/.exec(chars.slice(at, at + 7));
  const text = names[(word?.[1] ?? '').replace(' ', '').toLowerCase()];
  return word === null || text === undefined ? undefined : { text, length: word[0].length };
}

function caretAt(chars: string, at: number): Escape | undefined {
  const sign = chars.charAt(at + 1);
  if (sign === 'M') return { text: chars.startsWith('^J', at + 2) ? '\r' : '\r\n', length: 2 };
  if (sign === 'J') return { text: '\n', length: 2 };
  return sign === 'I' ? { text: '\t', length: 2 } : undefined;
}
