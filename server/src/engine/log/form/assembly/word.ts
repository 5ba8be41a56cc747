import {
  isDigit,
  isDot,
  isLetter,
  isMark,
  kindsAt,
  labelsAt,
  parametersAt,
  slotCount,
  slotLength,
} from '../form-memory';
import { Block, leftInBlock, placeInBlock } from './block';
import { eightAt } from './eight';
import { mixed, putInPlace } from './lanes';

/** What makes a letter small. */
const foldBit: u32 = 32;
const wordStart: u64 = (u64(0x2545f491) << 32) | 0x4f6cdd1d;

/** The word that was read last: where it stands, half-open, and what it is made of. */
export class Word {
  static start: usize = 0;
  static end: usize = 0;
  static kinds: i32 = 0;
  static dots: i32 = 0;
}

/** Returns what an octet may be in a word. */
export function kindOf(octet: u32): u32 {
  return load<u8>(kindsAt + octet);
}

/** Reads the word at an address, up to `end`; returns the address behind it. */
export function readWord(start: usize, end: usize): usize {
  let at = start;
  let kinds = 0;
  let dots = 0;
  for (;;) {
    const place = placeInBlock(at);
    const words = Block.words >> place;
    const left = min(leftInBlock(place), i32(end - at));
    const length = min(i32(ctz(~words)), left);
    const bits: u64 = 64 <= length ? ~u64(0) : (u64(1) << length) - 1;
    const digits = (Block.digits >> place) & bits;
    const letters = (Block.letters >> place) & bits;
    const points = (Block.points >> place) & bits;
    if (digits !== 0) kinds |= isDigit;
    if (letters !== 0) kinds |= isLetter;
    if (((digits | letters | points) ^ bits) !== 0) kinds |= isMark;
    dots += i32(popcnt(points));
    at += length;
    // The word may go on in the next block.
    if (length < left || at === end) break;
  }
  Word.start = start;
  Word.end = at;
  Word.kinds = dots === 0 ? kinds : kinds | isDot;
  Word.dots = dots;
  return at;
}

/** Returns a number that tells the word from others. */
export function wordHash(): u64 {
  let hash = wordStart;
  for (let at = Word.start; at < Word.end; at += 8) hash = mixed(hash, eightAt(at, i32(Word.end - at)));
  return mixed(hash, Word.end - Word.start);
}

/** Puts a number into the place of the word. */
export function putMark(value: u64): void {
  putInPlace(value, Word.start, Word.end);
}

/** Returns the length of the word in octets. */
export function wordLength(): i32 {
  return i32(Word.end - Word.start);
}

/** Returns the number that the word spells, which has at most nine digits and nothing else. */
export function wordNumber(): i32 {
  let number = 0;
  for (let at = Word.start; at < Word.end; at += 1) number = number * 10 + i32(load<u8>(at)) - 48;
  return number;
}

/** Returns what a table says of the name between two addresses, whatever its case; 0 where it does not hold it. */
export function namedIn(table: usize, start: usize, end: usize): i32 {
  const hash = foldedBetween(start, end);
  let at = table + (hash & (slotCount - 1)) * slotLength;
  let said = load<i32>(at + 4);
  while (said !== 0 && load<i32>(at) !== hash) {
    const next = at + slotLength;
    at = next === table + slotCount * slotLength ? table : next;
    said = load<i32>(at + 4);
  }
  return said;
}

/** Returns what is said of the name of a parameter; one more than its kind, or 0 for a name that nobody knows. */
export function parameterNamed(start: usize, end: usize): i32 {
  return namedIn(parametersAt, start, end);
}

/** Returns the hash of a name as `foldedHash` makes it. */
export function foldedBetween(start: usize, end: usize): i32 {
  let folded: i32 = 0x811c9dc5;
  for (let at = start; at < end; at += 1) folded = (folded ^ (u32(load<u8>(at)) | foldBit)) * 0x01000193;
  return folded;
}

/** Tells whether the word is a domain name that is like any other. */
export function isDomain(): bool {
  if (Word.dots === 0 || (Word.kinds & isLetter) === 0 || kindOf(load<u8>(Word.end - 1)) !== isLetter) return false;
  if (!hasSoundLabels()) return false;
  let label = Word.end;
  for (let count = 0; count < 2 && Word.start < label; count += 1) {
    const end = label;
    while (Word.start < label && load<u8>(label - 1) !== 46) label -= 1;
    if (label === end || namedIn(labelsAt, label, end) !== 0) return false;
    if (Word.start < label) label -= 1;
  }
  return true;
}

/** Tells whether each label of the word is of letters, digits and inner hyphens, as a host has to have them (RFC 3261 §25.1). */
function hasSoundLabels(): bool {
  let before: u32 = 46;
  for (let at = Word.start; at < Word.end; at += 1) {
    const octet: u32 = load<u8>(at);
    if (octet === 95) return false;
    const isEdge = octet === 46 || before === 46;
    if (isEdge && (octet === before || octet === 45 || before === 45)) return false;
    before = octet;
  }
  return true;
}

/** Tells whether the word is made of digits of hex alone. */
export function isHex(): bool {
  for (let at = Word.start; at < Word.end; at += 1) {
    const octet: u32 = load<u8>(at);
    const isDecimal = octet - 48 < 10;
    if (!isDecimal && !((octet | foldBit) - 97 < 6)) return false;
  }
  return true;
}
