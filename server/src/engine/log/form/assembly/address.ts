import { isDigit, isDot } from '../form-memory';
import { addressMark } from './marks';
import { noteThing } from './things';
import { putMark, Word } from './word';

/** An address that has a meaning of its own, and stands in a form as it is. */
const ownMeaning = 0;
const reachable = 7;

/** Takes the word, where it is an IPv4 address, by what kind of address it is, and by which one of the message. */
export function takeAddress(): bool {
  if (Word.dots !== 3 || Word.kinds !== (isDigit | isDot)) return false;
  const address = addressAt();
  if (address === -1) return false;
  const kind = addressClass(u32(address));
  if (kind === ownMeaning) return false;
  putMark(addressMark + kind);
  noteThing((u64(address) << 8) | addressMark);
  return true;
}

/** Returns the address that the word spells, the first octet in the highest bits; -1 where one of the numbers is none of an address. */
function addressAt(): i64 {
  let address: i64 = 0;
  let part = 0;
  let digits = 0;
  for (let at = Word.start; at < Word.end; at += 1) {
    const octet: i32 = load<u8>(at);
    if (octet === 46) {
      if (digits === 0) return -1;
      address = (address << 8) | part;
      part = 0;
      digits = 0;
      continue;
    }
    if (digits === 1 && part === 0) return -1;
    part = part * 10 + octet - 48;
    digits += 1;
    if (255 < part || 3 < digits) return -1;
  }
  return digits === 0 ? -1 : (address << 8) | part;
}

/**
 * Returns a number that two addresses share which mean the same to every rule: private ones of one range, loopback, link-local and shared
 * ones (RFC 6890), and those that anybody can reach; `ownMeaning` for all others, such as those of documentation.
 */
function addressClass(address: u32): i32 {
  const first = address >> 24;
  const second = (address >> 16) & 255;
  if (first === 10) return 1;
  if (first === 127) return 2;
  if (first === 172) return second - 16 < 16 ? 3 : reachable;
  if (first === 192) return classIn192(second);
  if (first === 100) return second - 64 < 64 ? 5 : reachable;
  if (first === 169) return second === 254 ? 6 : reachable;
  return first === 0 || first === 198 || first === 203 || first >> 5 === 7 ? ownMeaning : reachable;
}

function classIn192(second: u32): i32 {
  if (second === 168) return 4;
  return second === 0 || second === 31 || second === 52 || second === 88 || second === 175 ? ownMeaning : reachable;
}
