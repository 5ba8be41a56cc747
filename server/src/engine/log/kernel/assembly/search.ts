import { addressOf, fourAt, octetAt, sixteenAt } from './octets';
import { mark } from './start-line';

/** Tells of sixteen octets from each of `at` on which are followed by `P/` two octets on, without a look at the letters before. */
function endsOfMark(at: i32): v128 {
  const thirds = v128.load(addressOf(at), 2);
  const fourths = v128.load(addressOf(at), 3);
  return v128.and(i8x16.eq(thirds, i8x16.splat(80)), i8x16.eq(fourths, i8x16.splat(47)));
}

/** Returns where `SIP/` begins first from `from` on and ends before `end`, or -1. */
export function sipAt(from: i32, end: i32): i32 {
  let at = from;
  while (at + 4 <= end) {
    const first = endsOfMark(at);
    const second = endsOfMark(at + 16);
    const third = endsOfMark(at + 32);
    const fourth = endsOfMark(at + 48);
    if (v128.any_true(v128.or(v128.or(first, second), v128.or(third, fourth)))) {
      const lower = u64(i8x16.bitmask(first)) | (u64(i8x16.bitmask(second)) << 16);
      let marks = lower | (u64(i8x16.bitmask(third)) << 32) | (u64(i8x16.bitmask(fourth)) << 48);
      for (; marks !== 0; marks &= marks - 1) {
        const start = at + i32(ctz(marks));
        if (fourAt(start) === mark) return start + 4 <= end ? start : -1;
      }
    }
    at += 64;
  }
  return -1;
}

/** Returns a bit for each of sixty-four octets from `at` on that is a line feed. */
function lineFeedsIn(at: i32): u64 {
  const feeds = i8x16.splat(10);
  const first = i8x16.bitmask(i8x16.eq(sixteenAt(at), feeds));
  const second = i8x16.bitmask(i8x16.eq(sixteenAt(at + 16), feeds));
  const third = i8x16.bitmask(i8x16.eq(sixteenAt(at + 32), feeds));
  const fourth = i8x16.bitmask(i8x16.eq(sixteenAt(at + 48), feeds));
  return u64(u32(first | (second << 16))) | (u64(u32(third | (fourth << 16))) << 32);
}

/** Returns where the next line feed stands from `at` on: there is one behind every window. */
export function lineFeedFrom(at: i32): i32 {
  let from = at;
  let found = lineFeedsIn(from);
  // Most lines end here: a branch that is always the same costs nothing, one for each sixteen octets would.
  while (found === 0) {
    from += 64;
    found = lineFeedsIn(from);
  }
  return from + i32(ctz(found));
}

/** Returns where the line begins that holds the octet before `at`, or `floor` where it begins before that. */
export function lineStartBefore(at: i32, floor: i32): i32 {
  const feeds = i8x16.splat(10);
  let start = at;
  while (floor <= start - 16) {
    const found = i8x16.bitmask(i8x16.eq(sixteenAt(start - 16), feeds));
    if (found !== 0) return start - 16 + 32 - clz(found);
    start -= 16;
  }
  while (floor < start && octetAt(start - 1) !== 10) start -= 1;
  return start;
}

/** Tells whether all octets between `start` and `end` are ASCII. */
export function isAscii(start: i32, end: i32): bool {
  let at = start;
  for (; at + 16 <= end; at += 16) if (i8x16.bitmask(sixteenAt(at)) !== 0) return false;
  let all: u32 = 0;
  for (; at < end; at += 1) all |= octetAt(at);
  return all < 0x80;
}

/** Tells whether an ampersand stands between `start` and `end`. */
export function holdsAmpersand(start: i32, end: i32): bool {
  const ampersands = i8x16.splat(38);
  let at = start;
  for (; at + 16 <= end; at += 16) if (v128.any_true(i8x16.eq(sixteenAt(at), ampersands))) return true;
  for (; at < end; at += 1) if (octetAt(at) === 38) return true;
  return false;
}
