import {
  machineFirst,
  machineInfos,
  machineKindCount,
  machineKinds,
  machineKnown,
  machineLength,
  machineTransitions,
  machinesAt,
} from '../memory-map';
import { lineInfo } from './host';
import { addressOf } from './octets';

/** The state from which nothing can match, and what is added to one in which more text can change nothing (`PatternSet`). */
const dead = 0;
const settled = 0x40000000;

/** Returns what the line between `start` and `end` is to a machine: the number of the state that it ends in, or what the host says. */
export function infoOf(machine: i32, start: i32, end: i32): i32 {
  const place: usize = machinesAt + machine * machineLength;
  const known = load<i32>(place, machineKnown);
  if (known === 0) return lineInfo(machine, start, end);
  const kinds = usize(load<u32>(place, machineKinds));
  const transitions = usize(load<u32>(place, machineTransitions));
  const last = addressOf(end);
  let state = load<i32>(place, machineFirst);
  for (let at = addressOf(start); at < last; at += 1) {
    state = load<i32>(transitions + usize(state) + usize(load<u16>(kinds + (usize(load<u8>(at)) << 1))));
    // Below zero nothing is known of the state that follows.
    if (u32(state - 1) < u32(known - 1)) continue;
    if (state !== dead && (state < settled || settled + known <= state)) return lineInfo(machine, start, end);
    break;
  }
  const number = (settled <= state ? state - settled : state) / load<i32>(place, machineKindCount);
  const info: usize = load<i32>(place, machineInfos) + (number << 3);
  // In a longer line the patterns may match more than they should.
  return end - start <= load<i32>(info, 4) ? load<i32>(info) : lineInfo(machine, start, end);
}
