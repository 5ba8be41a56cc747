import { sixteenAt } from './octets';

/** Returns how many line feeds stand in `count` times sixteen octets from `at` on; `count` is at most 255, so that no lane overflows. */
export function countLineFeeds(at: i32, count: i32): i32 {
  const feeds = i8x16.splat(10);
  const end = at + 16 * count;
  let lanes = i8x16.splat(0);
  for (let from = at; from < end; from += 16) lanes = i8x16.sub(lanes, i8x16.eq(sixteenAt(from), feeds));
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(lanes));
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}
