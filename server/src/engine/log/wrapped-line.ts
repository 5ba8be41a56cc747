import { headerFieldOf } from '../reference/header-field-of.ts';
import { statusCode } from '../reference/status-codes.ts';
import { headerColon } from './header-line.ts';

/** The width at which mail, terminals and old web forms break lines, in characters: not less, and not more by far. */
const leastWidth = 68;
const mostWidth = 256;

/**
 * Tells whether `next` is no line of its own but the rest of `header` (a header, or the start line) that a tool has broken without
 * the blank of a fold: the value is not finished, or goes on with what begins no line. `last` is the header's last line as it is
 * printed; `next` is not empty and does not begin with a blank.
 */
export function isRestOf(header: string, last: string, next: string): boolean {
  if (header.startsWith('SIP/2.0 ')) return isRestOfPhrase(header, next);
  if (isKnownHeader(next, 0, next.length)) return false;
  if (isOpen(header)) return true;
  if (isRequestLine(header) || isHeaderOfAnybody(next)) return false;
  if (/[;,=][ \t]*$/.test(header) || /^(?:[;,>=]|<(?:sips?|tel|urn):)/i.test(next)) return true;
  if (/^[\w-]{1,40}[ \t]*:[ \t]*$/.test(header) || isFirstWord(header)) return true;
  return isAtWidth(last, next) || (isMiddle(header) && isPieceOfWord(next));
}

/** Tells whether a line is a whole request line: behind the version nothing follows. */
function isRequestLine(line: string): boolean {
  return /^[A-Z]{2,32} \S{1,400} SIP\/\d\.\d[ \t]*$/.test(line);
}

/** Tells whether a line is a header field that is not registered: behind the colon of a name stands a blank, or nothing. */
function isHeaderOfAnybody(line: string): boolean {
  return /^[A-Za-z][\w-]{0,60}[ \t]{0,4}:(?:[ \t]|$)/.test(line);
}

/**
 * Tells whether a blank stood where a line was broken, which is not printed: behind the first word of a value that has two, and
 * between the words of a registered reason phrase.
 */
export function isBlankBetween(header: string, next: string): boolean {
  if (/[ \t]$/.test(header)) return false;
  return isFirstWord(header) || (header.startsWith('SIP/2.0 ') && isRestOfPhrase(`${header} `, next));
}

/** Tells whether a header holds no more than the protocol of a Via, or the scheme of credentials or of a challenge. */
function isFirstWord(header: string): boolean {
  return /^(?:(?:via|v)[ \t]*:[ \t]*SIP\/2\.0\/\w{2,4}|(?:(?:www|proxy)-authenticate|(?:proxy-)?authorization)[ \t]*:[ \t]*(?:Digest|Basic|Bearer|NTLM|Negotiate))[ \t]*$/i.test(
    header,
  );
}

/** The reason phrase of a status line has no mark that ends it, so only the registered one is known to go on. */
function isRestOfPhrase(line: string, next: string): boolean {
  const [, code = '', phrase = ''] = /^SIP\/2\.0 ([1-6]\d\d) (.{1,80})$/.exec(line) ?? [];
  const registered = statusCode(Number(code))?.phrase.toLowerCase();
  const words = phrase.toLowerCase();
  return (
    registered !== undefined &&
    words.length < registered.length &&
    registered.startsWith(words.trimEnd()) &&
    [words + next, `${words.trimEnd()} ${next}`].some((whole) => whole.trimEnd().toLowerCase() === registered)
  );
}

/** Tells whether the line between two offsets is a header field that is registered. */
export function isKnownHeader(chars: string, start: number, end: number): boolean {
  const colon = headerColon(chars, start, end);
  return colon !== -1 && headerFieldOf(chars.slice(start, colon).trimEnd().toLowerCase()) !== undefined;
}

/** Tells whether an angle bracket or a quote of a value is not closed. */
function isOpen(value: string): boolean {
  const bare = value.replace(/\\./g, '').replace(/"[^"]*"/g, '');
  return bare.includes('"') || bare.lastIndexOf('>') < bare.lastIndexOf('<');
}

/** Tells whether a line is as long as it may be, because its next word would not have found room. */
function isAtWidth(last: string, next: string): boolean {
  const isBroken = /[ \t-]$/.test(last);
  const word = /^\S*/.exec(next.slice(0, mostWidth))?.[0].length ?? 0;
  return isBroken && last.length <= mostWidth && leastWidth < last.length + word && last.length + word < 2 * mostWidth;
}

/** Tells whether a line is one word, but none of letters alone: those may be anything that a program says. */
function isPieceOfWord(line: string): boolean {
  return /^[\w.!%*+~@:;=-]{1,400}$/.test(line) && /[A-Za-z0-9]/.test(line) && /[\d.:;@=]/.test(line);
}

/** Tells whether a value ends inside a word that no plain word is: a number with dots, a parameter's value, a URI. */
function isMiddle(value: string): boolean {
  return /[;=@./:][\w.!%*+~-]{0,200}$/.test(value.slice(-220));
}
