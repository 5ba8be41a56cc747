import { drawnSides, hasDrawnFrame } from './drawn-frame.ts';
import { stretchOf } from '../text/text-source.ts';
import type { TextSource } from '../text/text-source.ts';

/**
 * A colour code of a terminal, as it is or as `cat -v` shows it, and, behind a CR that was made visible at a line's end, an arrow
 * with a remark of who passed the log on. All tokens are bounded, so that none is longer than `longestToken`.
 */
const terminal = String.raw`(?:\u001b|\^\[)\[[0-9;?]{0,24}[A-Za-z]|(?<=\^M) <[-=][^\r\n]{0,100}(?=\r?\n)`;

/**
 * What a syslog server puts between two packets of one AudioCodes record: the time behind the first, the numbers before the second.
 * A packet that goes on with an older one does not begin with a record's own number in round brackets.
 */
const seam = String.raw`(?: ?\[Time:\d\d-\d\d@\d\d:\d\d:\d\d\.\d{3}\] ?)?(?:\r?\n){1,2}[^\n]{0,120}?\[S=\d{1,12}\] ?\[SID[=:][^\]\n]{1,40}\](?! {0,2}\((?:N |lgr|sip|#)) {0,2}`;

/** How Lync's servers name a message's body; the dash stands for none. */
const bodyName = String.raw`(?<=\n[ \t>]{0,20})Message-Body: (?:-(?=\r?\n))?`;

/** The slash of a version as strings write it that may stand in a web page: behind backslashes, as a number, as an entity. */
const slash = String.raw`(?<=SIP)(?:\\{1,7}\/|\\{1,4}(?:u00|x)2[Ff]|&#(?:47|[xX]2[Ff]);)(?=\d)`;
const escapedSlash = new RegExp(slash);

/** The CR of a line end that was written the wrong way round, LF CR. */
const turned = String.raw`(?<=\n)\r(?=[^\r\n]|\n\r|$)`;

/** A form feed, and the head of the new page with the empty lines around it. */
const pageBreak = String.raw`(?<=\n)\f(?:[^\n]{0,120}\bPage +\d{1,6}\b[^\n]{0,60}(?:\r?\n){1,4}(?=[^\r\n]))?`;

/** An upright of a frame, as a character and as octets of UTF-8. */
const upright = String.raw`(?:[\u2502\u2503\u2551|]|\u00e2\u0094[\u0082\u0083]|\u00e2\u0095\u0091)`;

/** What stands between the two uprights of a line, if there are no more: those of a table or a ladder stay. */
const framed = String.raw`[^\n|\u2502\u2503\u2551\u00e2]{0,240}`;

/** The left and the right side of a frame around lines, with the blanks that fill the lines. */
const frame = String.raw`(?<=\n[ \t]{0,16})${upright} (?=${framed}${upright}[ \t]{0,8}(?:\r?\n|$))|(?<! {2}) {0,240}${upright}[ \t]{0,8}(?=\r?\n|$)(?<=\n[ \t]{0,16}${upright} ${framed}${upright}[ \t]{0,8})`;

/** The upper side of a frame that nothing divides, and below it a line with SIP's version. */
const framedVersion = new RegExp(
  String.raw`(?:^|\n)[ \t]{0,16}(?:\+-{16,130}\+|[-=_]{16,130}|(?:[\u250c\u250f\u2554\u256d]|\u00e2\u0094[\u008c\u008f]|\u00e2\u0095[\u0094\u00ad])(?:[\u2500\u2501\u2550]|\u00e2\u0094[\u0080\u0081]|\u00e2\u0095\u0090){16,130}(?:[\u2510\u2513\u2557\u256e]|\u00e2\u0094[\u0090\u0093]|\u00e2\u0095[\u0097\u00ae]))[ \t]{0,8}\r?\n[ \t]{0,16}${upright} [^\n]{0,240}SIP/2\.0`,
);

/** NULs that a program has written with each of its strings, before or behind the ends of lines. */
const nul = String.raw`\u0000{1,8}(?=\r?\n|$)|(?<=\n)\u0000{1,8}|(?<=\r)\u0000{1,8}(?=\n)`;

/** A start line and the line below it, both with NULs at the same end: a message may hold one somewhere. */
const nulVersion =
  /SIP\/2\.0(?: \d\d\d [^\n\u0000]{0,200})?(?:\r?\u0000{1,8}\r?\n[^\n\u0000]{1,400}\u0000{1,8}\r?\n|\r?\n\u0000{1,8}[^\n\u0000]{1,400}\n\u0000)/;

/** A piece of any upper side, or of the right one, below a ruler. */
const sides = [
  '+----------------',
  '|\n',
  '|\r\n',
  '\u2500\u2500',
  '\u2501\u2501',
  '\u2550\u2550',
  '\u00e2\u0094\u0080',
  '\u00e2\u0094\u0081',
  '\u00e2\u0095\u0090',
];

/** What is looked for in a text beside the codes of a terminal: the bit of `signsIn` is the place in the list. */
const packedTokens: readonly string[] = [`${seam}|${bodyName}`, slash, turned, pageBreak, frame, drawnSides, nul];

/** Returns the pattern of what is taken out of a text with these signs. */
export function tokenPattern(signs: number): RegExp {
  const sources = packedTokens.filter((_, bit) => (signs & (1 << bit)) !== 0);
  return new RegExp([terminal, ...sources].join('|'), 'g');
}

/** An upper bound of a token's length and of what it looks at around itself, in characters. */
export const longestToken = 1000;

/** What the head of a text must hold for seams and names to be looked for: such logs are full of them. */
const packedSigns = ['] [SID', '][SID', 'Message-Body: '];

/** How much of a text is looked at for the signs of packets, in characters. */
export const headLength = 1024 * 1024;

/** No sign is longer, in characters: the upper side of a frame and the line below it. */
const longestSign = 1000;

/**
 * Returns what is looked for in a text, in bits: 1 for the seams of packets and the names of parts, 2 for slashes that are escaped, which
 * end the scan's hops from version to version, 4 for line ends of LF CR, 8 for page breaks, 16 and 32 for frames around lines, 64 for NULs
 * at the ends of lines.
 */
export function signsIn(chars: string): number {
  const head = chars.slice(0, headLength);
  const seams = packedSigns.some((sign) => head.includes(sign)) ? 1 : 0;
  return (
    seams |
    (hasEscapedSlash(head) ? 2 : 0) |
    (hasTurnedEnds(head) ? 4 : 0) |
    (holds(head, '\f', '\n\f') ? 8 : 0) |
    (hasFrame(head) ? 16 : 0) |
    (hasDrawnFrame(head) ? 32 : 0) |
    (head.includes('\u0000') && nulVersion.test(head) ? 64 : 0)
  );
}

/** Every text is searched for it: one rare character is found more quickly than a few of which the first is frequent. */
function holds(head: string, rare: string, sign: string): boolean {
  return head.includes(rare) && head.includes(sign);
}

/** A few letters are found more quickly than a pattern. */
function hasEscapedSlash(head: string): boolean {
  return (holds(head, '\\', 'SIP\\') || holds(head, '&', 'SIP&#')) && escapedSlash.test(head);
}

/** Tells whether a frame stands around a message. */
function hasFrame(head: string): boolean {
  return sides.some((side) => head.includes(side)) && framedVersion.test(head);
}

/** Tells whether a line begins with a CR that is not the end of an empty one. */
function hasTurnedEnds(head: string): boolean {
  if (!head.includes('\r')) return false;
  for (let at = head.indexOf('\n\r'); at !== -1; at = head.indexOf('\n\r', at + 2)) {
    const next = head.charCodeAt(at + 2);
    if (next !== 10 && next !== 13 && at + 2 < head.length) return true;
  }
  return false;
}

/**
 * Tells whether an edit has brought signs of packets into the head of a text that stood behind the head before, so that tokens may
 * stand anywhere. What the edit itself has brought is not looked at.
 */
export function pullsSigns(
  text: TextSource,
  { start, end, newLength }: { readonly start: number; readonly end: number; readonly newLength: number },
): boolean {
  const pulled = end - start - newLength;
  if (pulled <= 0 || headLength <= start) return false;
  return signsIn(stretchOf(text, Math.max(0, headLength - pulled - longestSign), headLength)) !== 0;
}

/** Tells whether a stretch of text may hold a token of a terminal. Every text is searched for it, so what logs seldom hold comes first. */
export function mayHoldTerminal(chars: string): boolean {
  if (chars.includes('\u001b[')) return true;
  return chars.includes('^') && (chars.includes('^[[') || chars.includes('^M <'));
}

/** Tells whether a stretch of text may hold a token. */
export function mayHoldTokens(chars: string): boolean {
  return mayHoldTerminal(chars) || signsIn(chars) !== 0;
}

/** Returns what stands where a token stood: the empty line that ends the headers, a slash, or nothing. */
export function standIn(token: string): string {
  if (token === 'Message-Body: ') return '\n';
  return /^(?:\\{1,7}\/|\\{1,4}[ux]|&#)/.test(token) ? '/' : '';
}
