import {
  dumpStride,
  furthestLook,
  longestDumpLine,
  lookLength,
  middleLook,
  nearestLook,
  runGlance,
} from '../dump-looks';
import { octetAt } from './octets';
import { dumpedIn, hexDigitsIn } from './octet-classes';
import { lineStartBefore } from './search';

/** The longest indent of a dump, in characters. */
const longestIndent = 12;

/** Returns the first of the looks from `first` on and before `end` at which a packet in hex may stand, or -1. */
export function hexProbe(first: i32, end: i32): i32 {
  for (let probe = first; probe < end; probe += dumpStride) {
    // All three places are looked at without a branch, because none of them can be foretold.
    const places = isDumped(probe - furthestLook) | isDumped(probe - middleLook) | isDumped(probe - nearestLook);
    if (places !== 0 && mayBeHexAt(probe)) return probe;
  }
  return -1;
}

/** Returns 1 where the octets of a look may stand in a dump, else 0. */
function isDumped(at: i32): i32 {
  const all = (1 << lookLength) - 1;
  return i32((dumpedIn(at) & all) === all);
}

function mayBeHexAt(probe: i32): bool {
  if (isRunAt(probe)) return true;
  const floor = max(0, probe - longestDumpLine);
  const start = lineStartBefore(probe, floor);
  return (start !== floor || floor === 0) && mayBeginDump(start);
}

function isRunAt(at: i32): bool {
  const first = hexDigitsIn(at) & hexDigitsIn(at + 16);
  return (first & hexDigitsIn(at + runGlance - 16)) === 0xffff;
}

/** Tells by its first characters whether a line may be one of a dump: most lines begin otherwise, with a date for one. */
function mayBeginDump(start: i32): bool {
  let at = start;
  while (at < start + longestIndent && isIndent(octetAt(at))) at += 1;
  return octetAt(at) === 34 || isDumped(at) === 1;
}

function isIndent(octet: u32): bool {
  return octet === 32 || octet === 9 || octet === 62;
}
