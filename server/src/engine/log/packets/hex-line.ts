/** One line of a hex dump: the offset that it tells, if any, and where the digits of each of its octets stand. */
export interface HexLine {
  readonly offset: number | undefined;
  readonly bytes: readonly number[];
  readonly places: readonly number[];
}

/** The longest line of a dump, and the most octets that tools print on one. */
const longestLine = 140;
const mostOctets = 32;

/** `0x0010:` (tcpdump), `0010  ` (Wireshark), `00000010  ` (hexdump -C), `00000010: ` (xxd); behind indents and quotes. */
const offsetAhead = /^[\t >]{0,12}(?:0x)?([0-9A-Fa-f]{3,8})(?::[\t ]{1,3}|[\t ]{1,4})(?=[0-9A-Fa-f]{2})/;

/** ngrep -x prints no offset: two blanks, then the octets in two groups of eight. */
const noOffset = /^ {2}(?=[0-9a-f]{2} [0-9a-f]{2} )/;

/** Returns the line between `start` and `end` as a line of a dump, or undefined for any other. */
export function hexLine(chars: string, start: number, end: number): HexLine | undefined {
  if (end - start < 6 || longestLine < end - start || !mayBeHex(chars, start)) return undefined;
  const text = chars.slice(start, end);
  const code = codeLine(text, start);
  if (code !== undefined) return code;
  const told = offsetAhead.exec(text);
  const head = told ?? noOffset.exec(text);
  if (head === null) return undefined;
  const bytes: number[] = [];
  const places: number[] = [];
  let at = head[0].length;
  for (;;) {
    const octet = octetAt(text, at);
    if (octet === -1) return undefined;
    bytes.push(octet);
    places.push(start + at);
    at += 2;
    if (digitAt(text, at) !== -1 && bytes.length < mostOctets) continue;
    const gap = blanksAt(text, at);
    if (!goesOn(text, at + gap, gap, bytes.length, told !== null)) break;
    at += gap;
  }
  if (!/^(?:\s|$)/.test(text.slice(at))) return undefined;
  return { offset: told === null ? undefined : Number.parseInt(told[1] ?? '', 16), bytes, places };
}

/** A row of an array of C (Wireshark, `xxd -i`), or of a string of C; what follows on the line is no octet. */
const codeRow =
  /^[\t >]{0,12}(?:(?:0x[0-9A-Fa-f]{2}, ?){0,31}0x[0-9A-Fa-f]{2},?|"(?:\\x[0-9A-Fa-f]{2}){1,32}")(?=\s*(?:$|\/\*|\\$|\}|;))/;

/** Returns a line of C source whose numbers are octets, or undefined for any other. */
function codeLine(text: string, start: number): HexLine | undefined {
  const row = codeRow.exec(text)?.[0];
  if (row === undefined) return undefined;
  const bytes: number[] = [];
  const places: number[] = [];
  for (let at = row.indexOf('x'); at !== -1; at = row.indexOf('x', at + 1)) {
    bytes.push(octetAt(row, at + 1));
    places.push(start + at + 1);
  }
  return { offset: undefined, bytes, places };
}

/** Tells by a glance at the first word whether a line may be one of a dump: two digits of hex, or the `0x` or `"\x` before some. */
export function mayBeHex(chars: string, start: number): boolean {
  let at = start;
  while (at < start + 12 && isIndent(chars.charCodeAt(at))) at += 1;
  if (digitAt(chars, at) === -1) return chars.startsWith('"\\x', at);
  return digitAt(chars, at + 1) !== -1 ? !/[^0-9A-Fa-f: ]/.test(chars.charAt(at + 2)) : chars.startsWith('0x', at);
}

/** A tab, a blank, or the mark of a quoted mail. */
function isIndent(code: number): boolean {
  return code === 32 || code === 9 || code === 62;
}

/** Tells whether more octets follow a gap: one blank, or a wider one in the middle of sixteen. Then come the characters. */
function goesOn(text: string, at: number, gap: number, count: number, isOffsetTold: boolean): boolean {
  if (gap === 0 || mostOctets <= count || octetAt(text, at) === -1) return false;
  if (gap === 1) return true;
  return (
    count === 8 && (gap === 2 || (gap === 4 && !isOffsetTold)) && /^[0-9A-Fa-f]{2}(?: |$)/.test(text.slice(at, at + 3))
  );
}

function blanksAt(text: string, at: number): number {
  let behind = at;
  while (text.charCodeAt(behind) === 32) behind += 1;
  return behind - at;
}

function octetAt(text: string, at: number): number {
  const high = digitAt(text, at);
  const low = digitAt(text, at + 1);
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (48 <= code && code <= 57) return code - 48;
  const lower = code | 32;
  return 97 <= lower && lower <= 102 ? lower - 87 : -1;
}
