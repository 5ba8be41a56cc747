import { columnAt, rowLength, rowsAt } from '../memory-map';

/** What the numbers have in common that were gathered last: all bits that any has, and those in which two differ. */
class Gathered {
  static bits: u32 = 0;
  static differing: u32 = 0;
}

/** Puts the numbers that stand at one place of `count` rows behind one another at `columnAt`, `more` added to each. */
export function gather(place: i32, count: i32, more: u32): void {
  let from: usize = rowsAt + (place << 2);
  const first = load<u32>(from) + more;
  let bits: u32 = 0;
  let differing: u32 = 0;
  for (let to: usize = columnAt; to < usize(columnAt + (count << 2)); to += 4) {
    const value = load<u32>(from) + more;
    bits |= value;
    differing |= value ^ first;
    store<u32>(to, value);
    from += rowLength << 2;
  }
  Gathered.bits = bits;
  Gathered.differing = differing;
}

export function gatheredBits(): u32 {
  return Gathered.bits;
}

export function gatheredDiffering(): u32 {
  return Gathered.differing;
}
