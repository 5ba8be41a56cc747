import {
  addressValue,
  exactValue,
  freeValue,
  isDigit,
  isOfCalls,
  lengthValue,
  mediaTypeValue,
  namesAt,
  productsValue,
  valueKinds,
} from '../form-memory';
import { foreignIn, likeIn } from './eight';
import { endLine, Line } from './lanes';
import { lengthMark } from './marks';
import { takeAddress } from './address';
import { foldedBetween, kindOf, namedIn, putMark, readWord, Word, wordLength, wordNumber } from './word';
import { readProducts } from './products';
import { readWords, takeIdentity, takePort } from './words';
import { blank, carriageReturn, equals, letterC, letterM, letterO, lineFeed, slash, tab } from './signs';

const longestIdentity = 19;

/** `application` and `sdp`, as `foldedBetween` has them. */
export class Known {
  static application: i32 = 0;
  static sdp: i32 = 0;
}

/** What header fields say of the body: how many octets it has, -1 where none says it, and whether it describes a session. */
export class Stated {
  static length: i32 = -1;
  static isSdp: bool = false;
}

/** Reads the header fields; returns the address of the body. */
export function readHeaders(start: usize, end: usize): usize {
  let at = start;
  let said = 0;
  Stated.length = -1;
  Stated.isSdp = false;
  while (at < end) {
    const first: u32 = load<u8>(at);
    if (first === lineFeed || first === carriageReturn) {
      at += 1;
      if (first === carriageReturn && at < end && load<u8>(at) === lineFeed) at += 1;
      endLine(at);
      return at;
    }
    if (first !== blank && first !== tab) {
      at = readWord(at, end);
      said = namedIn(namesAt, Word.start, Word.end);
    }
    Line.isOfCalls = (said & isOfCalls) !== 0;
    at = readValue(at, end, said === 0 ? freeValue : said & valueKinds);
    endLine(at);
  }
  return at;
}

function readValue(at: usize, end: usize, kind: i32): usize {
  if (kind === exactValue) return readExact(at, end);
  if (kind === lengthValue) return readLength(at, end);
  if (kind === mediaTypeValue) return readMediaType(at, end);
  if (kind === productsValue) return readProducts(at, end);
  return readWords(at, end, kind);
}

/** Reads the rest of a line as it is. */
function readExact(start: usize, end: usize): usize {
  let at = start;
  while (at < end) {
    const feeds = likeIn(at, 10);
    const length = min(feeds === 0 ? 16 : ctz(feeds) + 1, i32(end - at));
    if ((foreignIn(at) & ((1 << length) - 1)) !== 0) Line.isPlain = false;
    at += length;
    if (feeds !== 0) break;
  }
  return at;
}

/** Reads Content-Length: not what it says counts, but what it says beside the octets that are there. */
function readLength(start: usize, end: usize): usize {
  let at = start;
  while (at < end && kindOf(load<u8>(at)) === 0 && load<u8>(at) !== lineFeed) at += 1;
  if (at === end || kindOf(load<u8>(at)) !== isDigit || Stated.length !== -1) return readExact(at, end);
  at = readWord(at, end);
  const length = wordLength();
  if (Word.kinds === isDigit && length <= 7 && (length === 1 || load<u8>(Word.start) !== 48)) {
    Stated.length = wordNumber();
    putMark(lengthMark);
  }
  return readExact(at, end);
}

function readMediaType(start: usize, end: usize): usize {
  let at = start;
  while (at < end && kindOf(load<u8>(at)) === 0 && load<u8>(at) !== lineFeed) at += 1;
  at = readWord(at, end);
  if (foldedBetween(Word.start, Word.end) === Known.application && at < end && load<u8>(at) === slash) {
    readWord(at + 1, end);
    Stated.isSdp = foldedBetween(Word.start, Word.end) === Known.sdp;
  }
  return readExact(start, end);
}

/** Reads the start line, in which the user and the host are any. */
export function readStartLine(start: usize, end: usize): usize {
  const behind = readWords(start, end, addressValue);
  endLine(behind);
  return behind;
}

/** Reads the body from `start` on: of a session's description the identity, the addresses and the ports are any. */
export function readBody(start: usize, end: usize): void {
  let at = start;
  while (at < end) {
    at = Stated.isSdp ? readDescribed(at, end) : readExact(at, end);
    endLine(at);
  }
}

function readDescribed(start: usize, end: usize): usize {
  const type: u32 = load<u8>(start);
  if (end <= start + 2 || load<u8>(start + 1) !== equals) return readExact(start, end);
  if (type !== letterO && type !== letterC && type !== letterM) return readExact(start, end);
  let at = start + 2;
  let count = 0;
  while (at < end) {
    const octet: u32 = load<u8>(at);
    if (kindOf(octet) === 0) {
      at += 1;
      if (octet === lineFeed) return at;
      if (octet >> 7 !== 0) Line.isPlain = false;
      continue;
    }
    at = readWord(at, end);
    count += 1;
    if (!takeAddress()) takeDescribed(type, count);
  }
  return at;
}

function takeDescribed(type: u32, count: i32): void {
  const isNumber = Word.kinds === isDigit;
  if (type === letterO && isNumber && wordLength() < longestIdentity) takeIdentity();
  else if (type === letterM && isNumber && count === 2) takePort();
}
