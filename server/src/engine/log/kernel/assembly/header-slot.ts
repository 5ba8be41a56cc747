import { nameLength, nameRoom, nameSlot, namePlaces, namesAt } from '../memory-map';
import { octetAt, sixteenAt } from './octets';

/** Returns the slot of the header name of `length` octets at `start`, or -1: the first two letters and the length tell all of them apart. */
export function slotOf(start: i32, length: i32): i32 {
  const second = length === 1 ? 0 : octetAt(start + 1) | 32;
  const place: usize = namesAt + (((octetAt(start) | 32) + second + length) & (namePlaces - 1)) * nameRoom;
  if (i32(load<u8>(place, nameLength)) !== length) return -1;
  // A token holds no character that this makes a letter but capital ones.
  const letters = v128.or(sixteenAt(start), i8x16.splat(32));
  const others = i8x16.bitmask(i8x16.ne(letters, v128.load(place)));
  return (others & ((1 << length) - 1)) === 0 ? i32(load<u8>(place, nameSlot)) : -1;
}
