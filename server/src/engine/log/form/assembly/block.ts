/** How many octets are looked at at once. */
const blockLength = 64;

/** What the octets from an address on may be in words: a bit for each of them, the first as the lowest. */
export class Block {
  static at: usize = 0;
  static words: u64 = 0;
  static digits: u64 = 0;
  static letters: u64 = 0;
  static points: u64 = 0;
}

/** Forgets what was looked at: other octets may stand there now. */
export function forgetBlock(): void {
  Block.at = 0;
}

/** Returns how far an address stands in the block, which begins there if it does not stand in it. */
export function placeInBlock(at: usize): i32 {
  if (at < Block.at || Block.at + blockLength <= at) lookAt(at);
  return i32(at - Block.at);
}

/** Returns how many octets of the block stand from a place in it on. */
export function leftInBlock(place: i32): i32 {
  return blockLength - place;
}

function lookAt(start: usize): void {
  let digits: u64 = 0;
  let letters: u64 = 0;
  let points: u64 = 0;
  let marks: u64 = 0;
  for (let place = 0; place < blockLength; place += 16) {
    const octets = v128.load(start + place);
    const small = v128.or(octets, i8x16.splat(32));
    const digit = i8x16.lt_u(i8x16.sub(octets, i8x16.splat(48)), i8x16.splat(10));
    const letter = i8x16.lt_u(i8x16.sub(small, i8x16.splat(97)), i8x16.splat(26));
    const mark = v128.or(i8x16.eq(octets, i8x16.splat(45)), i8x16.eq(octets, i8x16.splat(95)));
    digits |= u64(u32(i8x16.bitmask(digit))) << place;
    letters |= u64(u32(i8x16.bitmask(letter))) << place;
    points |= u64(u32(i8x16.bitmask(i8x16.eq(octets, i8x16.splat(46))))) << place;
    marks |= u64(u32(i8x16.bitmask(mark))) << place;
  }
  Block.at = start;
  Block.digits = digits;
  Block.letters = letters;
  Block.points = points;
  Block.words = digits | letters | points | marks;
}
