import { longestMethod, methodsAt, mostMethods } from '../memory-map';
import { octetAt } from './octets';

/** Returns the number of the registered method that stands between `start` and `end`, from 1 on, or 0. */
export function methodNumber(start: i32, end: i32): i32 {
  const length = end - start;
  if (length < 1 || longestMethod < length) return 0;
  const first = octetAt(start);
  for (let number = 0; number < mostMethods; number += 1) {
    const name: usize = methodsAt + (number << 4);
    const nameLength = i32(load<u8>(name, longestMethod));
    if (nameLength === 0) return 0;
    if (nameLength === length && load<u8>(name) === first && isName(name, start, length)) return number + 1;
  }
  return 0;
}

function isName(name: usize, start: i32, length: i32): bool {
  for (let index = 1; index < length; index += 1) {
    if (load<u8>(name + usize(index)) !== octetAt(start + index)) return false;
  }
  return true;
}
