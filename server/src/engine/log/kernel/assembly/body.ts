import { contentLengthSlot, contentTypeSlot } from '../header-slots';
import { isSomeEnd, isSomeMark, markMachine } from '../memory-map';
import { Headers, valueEnd, valueStart } from './header-lines';
import { endsFormat, infoOf } from './line-machine';
import { isPlain, octetAt } from './octets';
import { isAscii, lineFeedFrom } from './search';
import { Window } from './window';

/** The longest line that is tested as a mark here, in octets. */
const longestMark = 1000;

/** Where the body that was read last ends, and how far the text was looked at to know it. */
export class Body {
  static end: i32 = 0;
  static reach: i32 = 0;
}

/** Finds where the body ends behind plain headers as the general way (`bodyEnd`) says it; false where only that can tell. */
export function findBodyEnd(format: i32): bool {
  const declared = declaredLength();
  if (declared === 0 || (declared === -1 && valueStart(contentTypeSlot) === -1)) {
    Body.end = Headers.end;
    Body.reach = Headers.end;
    return true;
  }
  return 0 < declared && findSdpEnd(declared, format);
}

/** Returns the declared length, -1 without the header, -2 for a value that is no number of up to nine digits. */
function declaredLength(): i32 {
  const start = valueStart(contentLengthSlot);
  if (start === -1) return -1;
  const end = valueEnd(contentLengthSlot);
  if (end <= start || start + 9 < end) return -2;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const digit = octetAt(at) - 48;
    if (digit > 9) return -2;
    length = length * 10 + i32(digit);
  }
  return length;
}

/**
 * Finds the end of an SDP body whose declared length is met exactly behind one of its lines, all line ends counted as CR LF: lines of
 * a letter and `=`, then empty lines, fewer than those, then a line that is none of SDP.
 */
function findSdpEnd(declared: i32, format: i32): bool {
  let at = Headers.end;
  if (octetAt(at) !== 118 || octetAt(at + 2) !== 48) return false;
  let lines = 0;
  let crlfLines = 0;
  let count = 0;
  while (octetAt(at + 1) === 61) {
    if (octetAt(at) - 97 > 25) return false;
    const newline = lineFeedFrom(at);
    if (Window.length <= newline) return false;
    const isCrlf = octetAt(newline - 1) === 13;
    const end = isCrlf ? newline - 1 : newline;
    if (!Window.areOctets && !isAscii(at, end)) return false;
    if (lines === 0 && end - at !== 3) return false;
    lines += 1;
    if (isCrlf) crlfLines += 1;
    count += end - at + 2;
    at = newline + 1;
  }
  if (lines === 0 || count !== declared || (crlfLines !== 0 && crlfLines !== lines)) return false;
  if (Headers.usesCrlf !== (crlfLines !== 0)) return false;
  Body.end = at;
  Body.reach = reachBehind(at, lines, crlfLines !== 0, format);
  return Body.reach !== -1;
}

/** Returns how far the general way looks behind an SDP body that ends at `end`, or -1 where it must say so itself. */
function reachBehind(end: i32, lines: i32, isCrlf: bool, format: i32): i32 {
  let at = end;
  let blanks = 0;
  while (octetAt(at) === 10 || (octetAt(at) === 13 && octetAt(at + 1) === 10)) {
    if (isCrlf || lines <= blanks + 1 || octetAt(at) === 13) return -1;
    blanks += 1;
    at += 1;
  }
  if (!isPlain(octetAt(at)) || octetAt(at + 1) === 61) return -1;
  const newline = lineFeedFrom(at);
  if (Window.length <= newline || longestMark < newline - at) return -1;
  const behind = octetAt(newline - 1) === 13 ? newline - 1 : newline;
  if (!Window.isExact && !isAscii(at, behind)) return -1;
  const info = infoOf(markMachine, at, behind);
  if ((info & isSomeMark) !== 0) return newline + 1;
  if ((info & isSomeEnd) !== 0 && endsFormat(format)) return newline + 1;
  // A line that is no mark is counted, too; as stored the length must be behind it, or the walk goes on.
  return isCrlf || lines <= blanks + (newline - at) ? newline + 1 : -1;
}
