import {
  keyCount,
  keyHashes,
  keyOctetRoom,
  keyOctets,
  keyRecents,
  keyRoom,
  keySlotCount,
  keySlots,
  keyStarts,
  keyTableAt,
  recentLength,
} from '../memory-map';
import { hashOf } from './hash';
import { addressOf } from './octets';

/** How many octets behind a key may be written, and read, that are none of it: eight are taken at once. */
const slack = 8;

/** Returns the address of the part of the table that a field tells. */
function partAt(field: i32): usize {
  return usize(load<u32>(keyTableAt + field));
}

/** Returns where the keys stand that were met last with a Call-ID: the next message of the call probably has the same. */
export function recentsOf(callId: i32): usize {
  return partAt(keyRecents) + usize(callId * recentLength);
}

/**
 * Returns the key of the octets between `start` and `end` of the window in the table that stands in the memory, giving them one when they are
 * new, or -1 where the table has no room for another one. Probably it is `guess`, where that is not 0.
 */
export function keyOf(start: i32, end: i32, seed: u32, guess: i32): i32 {
  // A key that is guessed right needs no hash.
  if (guess !== 0 && isKey(guess, start, end)) return guess;
  const hashes = partAt(keyHashes);
  const hash = hashOf(start, end, seed);
  const slots = partAt(keySlots);
  const slotCount = load<u32>(keyTableAt, keySlotCount);
  let slot = slotOf(hash, slotCount);
  for (let key = load<i32>(slots + (usize(slot) << 2)); key !== 0; key = load<i32>(slots + (usize(slot) << 2))) {
    if (load<u32>(hashes + (usize(key) << 2)) === hash && isKey(key, start, end)) return key;
    slot += 1;
    if (slot === slotCount) slot = 0;
  }
  return added(start, end, hash, slots + (usize(slot) << 2));
}

/** Puts all keys of the table into its slots, of which none is taken. */
export function fillSlots(): void {
  const slots = partAt(keySlots);
  const slotCount = load<u32>(keyTableAt, keySlotCount);
  const hashes = partAt(keyHashes);
  const count = load<i32>(keyTableAt, keyCount);
  memory.fill(slots, 0, usize(slotCount) << 2);
  for (let key = 1; key < count; key += 1) {
    let slot = slotOf(load<u32>(hashes + (usize(key) << 2)), slotCount);
    while (load<i32>(slots + (usize(slot) << 2)) !== 0) slot = slot + 1 === slotCount ? 0 : slot + 1;
    store<i32>(slots + (usize(slot) << 2), key);
  }
}

/** Returns where a key with this hash is looked for first: as `KeyTable` has it. */
function slotOf(hash: u32, slotCount: u32): u32 {
  return u32((u64(hash >> 11) * u64(slotCount)) >> 21);
}

function isKey(key: i32, start: i32, end: i32): bool {
  const place = partAt(keyStarts) + (usize(key) << 2);
  const from = load<u32>(place);
  const length = end - start;
  if (load<u32>(place, 4) - from !== u32(length)) return false;
  const octets = partAt(keyOctets) + usize(from);
  const other = addressOf(start);
  let at = 0;
  for (; at + 8 <= length; at += 8) if (load<u64>(octets + usize(at)) !== load<u64>(other + usize(at))) return false;
  const rest = u64(length - at) << 3;
  // What stands behind the key is shifted out; of no octets nothing is left to compare.
  return rest === 0 || (load<u64>(octets + usize(at)) ^ load<u64>(other + usize(at))) << (64 - rest) === 0;
}

function added(start: i32, end: i32, hash: u32, slot: usize): i32 {
  const key = load<i32>(keyTableAt, keyCount);
  const place = partAt(keyStarts) + (usize(key) << 2);
  const from = load<u32>(place);
  const behind = from + u32(end - start);
  if (load<i32>(keyTableAt, keyRoom) <= key || load<u32>(keyTableAt, keyOctetRoom) < behind + slack) return -1;
  const octets = partAt(keyOctets) + usize(from);
  const source = addressOf(start);
  for (let at = 0; at < end - start; at += 8) store<u64>(octets + usize(at), load<u64>(source + usize(at)));
  store<u32>(place, behind, 4);
  store<u32>(partAt(keyHashes) + (usize(key) << 2), hash);
  store<i32>(slot, key);
  store<i32>(keyTableAt, key + 1, keyCount);
  return key;
}
