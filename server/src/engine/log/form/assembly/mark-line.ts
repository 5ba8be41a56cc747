import { isDigit, isDot, isLetter } from '../form-memory';
import { takeAddress } from './address';
import { endLine, goOnAt, Line } from './lanes';
import { anyMark, hostMark, timeMark } from './marks';
import { isDomain, isHex, kindOf, putMark, readWord, Word, wordLength } from './word';
import { takePort, takeThing } from './words';
import { carriageReturn, colon, hyphen, lineFeed } from './signs';

const longestPort = 5;

/**
 * Reads the line that a log has put above a message, which begins at `start`; nothing before `head` belongs to it. Times and numbers are any,
 * addresses, ports and hosts are those of the message. Returns false where the line does not tell all that is told: other lines stand
 * above it, an IPv6 address is in it, or an address is written otherwise.
 */
export function readMarkLine(head: usize, start: usize, isLast: bool): bool {
  goOnAt(start);
  if (head === start) return true;
  if (load<u8>(start - 1) !== lineFeed) return false;
  let end = start;
  while (head < end && isLineEnd(load<u8>(end - 1))) end -= 1;
  let at = end;
  while (head < at && load<u8>(at - 1) !== lineFeed) at -= 1;
  if (head < at && !isLast) return false;
  let before: u32 = 0;
  goOnAt(at);
  while (at < end) {
    const octet: u32 = load<u8>(at);
    if (kindOf(octet) === 0) {
      before = octet;
      at += 1;
      if (octet >> 7 !== 0) Line.isPlain = false;
      continue;
    }
    at = readWord(at, end);
    if (!take(before, at < end ? load<u8>(at) : lineFeed)) return false;
  }
  endLine(end);
  goOnAt(start);
  return true;
}

function isLineEnd(octet: u32): bool {
  return octet === lineFeed || octet === carriageReturn;
}

function take(before: u32, next: u32): bool {
  if (takeAddress()) return true;
  if (Word.kinds === isDigit) return takeNumber(before, next);
  if ((Word.kinds & isLetter) === 0) {
    // What has more numbers than a date, a time or an address may be an address with its port.
    if (Word.dots !== 3) putMark(anyMark);
    return Word.dots <= 3;
  }
  if (isHex() && next === colon && wordLength() <= 4) return false;
  if (isIdentity()) putMark(anyMark);
  else if (isDomain()) takeThing(hostMark);
  return true;
}

/** A number of a time, of a process, or a port. */
function takeNumber(before: u32, next: u32): bool {
  const length = wordLength();
  if (length === 2 && (before === colon || next === colon)) putMark(timeMark);
  else if (length <= longestPort) takePort();
  else putMark(anyMark);
  // A group of an IPv6 address looks like a number.
  return length < 3 || 4 < length || next !== colon;
}

/** Tells whether the word is like `C-0000eb30`, which tells the calls of a log apart. */
function isIdentity(): bool {
  if (wordLength() < 8 || load<u8>(Word.start + 1) !== hyphen || (Word.kinds & isDot) !== 0) return false;
  const start = Word.start;
  Word.start = start + 2;
  const is = isHex();
  Word.start = start;
  return is;
}
