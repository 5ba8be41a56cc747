import {
  branchParameter,
  cseqValue,
  dateValue,
  digestParameter,
  freeValue,
  isDigit,
  opaqueParameter,
  portParameter,
  tokenParameter,
} from '../form-memory';
import { takeAddress } from './address';
import { eightAt } from './eight';
import { Line, mix, mixed, putInPlace } from './lanes';
import {
  anyMark,
  branchMark,
  hostMark,
  numberMark,
  portMark,
  quotedMark,
  sequenceMark,
  timeMark,
  tokenMark,
  userMark,
} from './marks';
import { noteThing } from './things';
import { isDomain, kindOf, parameterNamed, putMark, readWord, Word, wordHash, wordLength, wordNumber } from './word';
import { atSign, blank, colon, equals, lineFeed, plus, quote, slash } from './signs';

/** The letters of the cookie z9hG4bK in lower case, the first as the lowest octet. */
const cookie: u64 = (u64(0x6b6234) << 32) | 0x6768397a;
const cookieBits: u64 = (u64(0xffffff) << 32) | 0xffffffff;
const smallCookie: u64 = (u64(0x202020) << 32) | 0x20202020;
const shortestBranch = 10;

/** The octet before the word that is read, and where the name stands whose value it may be. */
let before: u32 = 0;
let nameStart: usize = 0;
let nameEnd: usize = 0;

/**
 * Reads the rest of a line word by word; returns the address behind it. What nobody puts anything in the place of stands in the form as it
 * is.
 */
export function readWords(start: usize, end: usize, kind: i32): usize {
  let at = start;
  before = 0;
  Word.start = start;
  Word.end = start;
  while (at < end) {
    const octet: u32 = load<u8>(at);
    if (kindOf(octet) !== 0) {
      at = readWord(at, end);
      take(kind, at < end ? load<u8>(at) : lineFeed);
      before = 0;
      continue;
    }
    at += 1;
    if (octet === lineFeed) return at;
    if (octet >> 7 !== 0) Line.isPlain = false;
    if (octet === equals) {
      nameStart = Word.start;
      nameEnd = Word.end;
    }
    if (octet === quote && kind !== freeValue) at = readQuoted(at, end);
    else before = octet;
  }
  return at;
}

function take(kind: i32, next: u32): void {
  if (takeAddress()) return;
  if (kind === freeValue) putMark(anyMark);
  else if (kind === cseqValue) takeSequence();
  else if (kind === dateValue) takeTime(next);
  else takePart(next);
}

function takePart(next: u32): void {
  if (before === equals) return takeParameter();
  const isNumber = Word.kinds === isDigit;
  if (before === colon && next === atSign) return takeThing(userMark);
  if (isNumber && before === colon) return takePort();
  if (isNumber && before === plus) {
    takeThing(numberMark);
    return mix(wordLength());
  }
  if (isDomain()) takeThing(hostMark);
}

function takeParameter(): void {
  const named = parameterNamed(nameStart, nameEnd);
  const kind = named === 0 ? tokenParameter : named - 1;
  if (kind === tokenParameter || kind === opaqueParameter) return takeThing(tokenMark);
  if (kind === branchParameter && hasCookie()) return takeThing(branchMark);
  if (kind === portParameter && Word.kinds === isDigit) takePort();
}

/** Tells whether the word is a branch as RFC 3261 §8.1.1.7 has it, with something behind the cookie. */
function hasCookie(): bool {
  return shortestBranch <= wordLength() && ((load<u64>(Word.start) & cookieBits) | smallCookie) === cookie;
}

/** Takes the word as any of its kind. */
export function takeThing(mark: u64): void {
  putMark(mark);
  noteThing(mixed(wordHash(), mark));
}

/** Takes a port that is none of a service: which it is does not matter. */
export function takePort(): void {
  const port = wordLength() <= 5 ? wordNumber() : 0;
  const hasMeaning = port < 1024 || 65535 < port || port === 5060 || port === 5061;
  if (hasMeaning || load<u8>(Word.start) === 48) return;
  putMark(portMark);
  noteThing((u64(port) << 8) | portMark);
}

/** Takes a number as `o=` of a session description has them. */
export function takeIdentity(): void {
  takeThing(numberMark);
}

function takeSequence(): void {
  const length = wordLength();
  if (Word.kinds !== isDigit || 9 < length || (1 < length && load<u8>(Word.start) === 48)) return;
  putMark(sequenceMark);
}

function takeTime(next: u32): void {
  const isPart = Word.kinds === isDigit && wordLength() === 2 && (next === colon || before === colon);
  if (isPart && wordNumber() < (before === colon ? 60 : 24)) putMark(timeMark);
}

/** Reads what follows a quote: as one thing where it is a name or opaque, else word by word. */
function readQuoted(start: usize, end: usize): usize {
  const isValue = before === equals;
  const named = isValue ? parameterNamed(nameStart, nameEnd) : opaqueParameter + 1;
  before = isValue && named === 0 ? equals : quote;
  if (named !== opaqueParameter + 1 && named !== digestParameter + 1) return start;
  let at = start;
  for (; at < end; at += 1) {
    const octet: u32 = load<u8>(at);
    if (octet === quote) break;
    if (!isOpaque(octet, load<u8>(at + 1))) return start;
  }
  if (at === end) return start;
  const digits = named === digestParameter + 1 ? digitsOf(start, at) : 0;
  if (digits === otherDigits) return start;
  putInPlace(quotedMark, start, at);
  if (digits !== 0 || at === start) mix((at - start) | (digits << 16));
  let hash: u64 = quotedMark;
  for (let from = start; from < at; from += 8) hash = mixed(hash, eightAt(from, i32(at - from)));
  noteThing(hash);
  return at;
}

/** What the octets of a digest are. */
const smallDigits: u32 = 1;
const anyDigits: u32 = 2;
const otherDigits: u32 = 3;

/** Tells whether a digest is of hexadecimal digits in small letters, in any letters, or of other octets, which stand as they are. */
function digitsOf(start: usize, end: usize): u32 {
  let digits = smallDigits;
  for (let at = start; at < end; at += 1) {
    const octet: u32 = load<u8>(at);
    if (octet - 48 < 10 || octet - 97 < 6) continue;
    if (!(octet - 65 < 6)) return otherDigits;
    digits = anyDigits;
  }
  return digits;
}

/** Tells whether an octet stands in names and opaque values that nothing else can be in: words, blanks, base64, addresses. */
function isOpaque(octet: u32, next: u32): bool {
  if (kindOf(octet) !== 0 || octet === blank || octet === plus || octet === slash || octet === atSign) return true;
  return octet === equals && (next === equals || next === quote);
}
