import { freeValue } from '../form-memory';
import { putInPlace } from './lanes';
import { productsMark } from './marks';
import { kindOf } from './word';
import { readWords } from './words';
import { blank, carriageReturn, close, colon, lineFeed, open, slash } from './signs';

/** How many brackets of comments are open. */
let depth: i32 = 0;
let hasVersion: bool = false;
let before: u32 = blank;

/**
 * Reads what is left of a line that names programs: which ones does not matter, where it is built as RFC 3261 §25.1 has it, of names, versions
 * and comments that hold nothing but words.
 */
export function readProducts(start: usize, end: usize): usize {
  const at = behindProducts(start, end);
  if (at === start) return readWords(start, end, freeValue);
  putInPlace(productsMark, start, at);
  return readWords(at, end, freeValue);
}

/** Returns the end of the line, or `start` where it is built otherwise. */
function behindProducts(start: usize, end: usize): usize {
  depth = 0;
  hasVersion = false;
  before = blank;
  let at = start < end && load<u8>(start) === colon ? start + 1 : start;
  for (; at < end; at += 1) {
    const octet: u32 = load<u8>(at);
    if (octet === lineFeed || octet === carriageReturn) break;
    if (!goesOn(octet, at + 1 < end ? load<u8>(at + 1) : lineFeed)) return start;
    before = octet;
  }
  return depth !== 0 || before === blank ? start : at;
}

/** Tells whether an octet may follow what was read, and notes what it begins. */
function goesOn(octet: u32, next: u32): bool {
  if (octet === slash) return depth !== 0 || beginsVersion(next);
  if (octet === open) {
    depth += 1;
    return before === blank || before === open;
  }
  if (octet === close) {
    depth -= 1;
    return 0 <= depth && kindOf(next) === 0;
  }
  if (octet === blank) hasVersion = false;
  return octet === blank || kindOf(octet) !== 0;
}

function beginsVersion(next: u32): bool {
  const begins = !hasVersion && kindOf(before) !== 0 && kindOf(next) !== 0;
  hasVersion = true;
  return begins;
}
