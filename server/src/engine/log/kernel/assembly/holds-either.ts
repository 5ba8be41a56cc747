import { sixteenAt } from './octets';
import { Window } from './window';

/** Tells whether one of two octets, neither of them a line feed, stands in the window. */
export function holdsEither(one: i32, other: i32): bool {
  const ones = i8x16.splat(i8(one));
  const others = i8x16.splat(i8(other));
  for (let at = 0; at < Window.length; at += 32) {
    const first = sixteenAt(at);
    const second = sixteenAt(at + 16);
    const found = v128.or(i8x16.eq(first, ones), i8x16.eq(first, others));
    if (v128.any_true(v128.or(found, v128.or(i8x16.eq(second, ones), i8x16.eq(second, others))))) return true;
  }
  return false;
}
