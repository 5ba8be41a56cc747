import {
  machineFirst,
  machineInfos,
  machineKindCount,
  machineKinds,
  machineKnown,
  machineLength,
  machineTransitions,
  machinesAt,
  memoEntry,
  memoExit,
  memoLength,
  memoWays,
  memosAt,
  infoEnds,
  infoExactUpTo,
  infoLength,
} from '../memory-map';
import { endsMessage, lineInfo } from './host';
import { addressOf } from './octets';

/** The state from which nothing can match, and what is added to one in which more text can change nothing (`PatternSet`). */
const dead = 0;
const settled = 0x40000000;

/** How many octets are passed at once where they were passed from the same state before. */
const stretch = 16;

/** The longest line of which stretches are remembered, in octets. */
const longestMemo = 256;

/** The machine that runs, and the state it has reached. */
class Run {
  static kinds: usize = 0;
  static transitions: usize = 0;
  static known: i32 = 0;
  static state: i32 = 0;
}

/** Where the line stands that was told last, and what tells of the state that it ended in: 0 where the host has told. */
class Told {
  static start: i32 = 0;
  static end: i32 = 0;
  static info: usize = 0;
}

/** Tells whether the line that was told last ends the messages of a format. */
export function endsFormat(format: i32): bool {
  if (Told.info === 0 || 63 < format) return endsMessage(Told.start, Told.end, format) === 1;
  return ((load<u64>(Told.info, infoEnds) >> format) & 1) === 1;
}

/** Returns what the host says of a line. */
function asked(machine: i32, start: i32, end: i32): i32 {
  Told.info = 0;
  return lineInfo(machine, start, end);
}

/** Returns what the line between `start` and `end` is to a machine: the number of the state that it ends in, or what the host says. */
export function infoOf(machine: i32, start: i32, end: i32): i32 {
  const place: usize = machinesAt + machine * machineLength;
  const known = load<i32>(place, machineKnown);
  Told.start = start;
  Told.end = end;
  if (known === 0) return asked(machine, start, end);
  Run.kinds = usize(load<u32>(place, machineKinds));
  Run.transitions = usize(load<u32>(place, machineTransitions));
  Run.known = known;
  Run.state = load<i32>(place, machineFirst);
  if (!runStretches(machine, addressOf(start), addressOf(end))) {
    const state = Run.state;
    // Below zero, and behind what is known, nothing is known of the state that follows.
    if (state !== dead && (state < settled || settled + known <= state)) return asked(machine, start, end);
  }
  const last = Run.state;
  const number = (settled <= last ? last - settled : last) / load<i32>(place, machineKindCount);
  const info: usize = load<i32>(place, machineInfos) + number * infoLength;
  // In a longer line the patterns may match more than they should.
  if (load<i32>(info, infoExactUpTo) < end - start) return asked(machine, start, end);
  Told.info = info;
  return load<i32>(info);
}

/**
 * Runs over a line; false where the last state is one from which it does not go on. The lines above messages begin alike: what leads from
 * one state to another is remembered by place in the line, the last few of each place, and not run again.
 */
function runStretches(machine: i32, start: usize, end: usize): bool {
  let at = start;
  // The machines of the lines above a mark stop soon.
  const memoEnd = machine === 0 ? min(end, start + longestMemo) : start;
  let memo: usize = memosAt;
  for (; at + stretch <= memoEnd; at += stretch) {
    const known = memoOf(memo, v128.load(at), Run.state);
    if (known !== 0) Run.state = load<i32>(known, memoExit);
    else {
      const entry = Run.state;
      if (!run(at, at + stretch)) return false;
      remember(memo, v128.load(at), entry, Run.state);
    }
    memo += memoLength * memoWays;
  }
  return run(at, end);
}

/** Returns where it is remembered what octets lead to from a state, or 0. */
function memoOf(memo: usize, octets: v128, entry: i32): usize {
  for (let way = 0; way < memoWays; way += 1) {
    const place = memo + usize(way * memoLength);
    const isEqual = !v128.any_true(v128.xor(octets, v128.load(place)));
    if (isEqual && load<i32>(place, memoEntry) === entry) return place;
  }
  return 0;
}

/** Remembers what octets lead to in place of what was remembered first. */
function remember(memo: usize, octets: v128, entry: i32, exit: i32): void {
  memory.copy(memo + memoLength, memo, memoLength * (memoWays - 1));
  v128.store(memo, octets);
  store<i32>(memo, entry, memoEntry);
  store<i32>(memo, exit, memoExit);
}

/** Runs over octets; false where the state is one from which it does not go on. */
function run(start: usize, end: usize): bool {
  const kinds = Run.kinds;
  const transitions = Run.transitions;
  const least = u32(Run.known - 1);
  let state = Run.state;
  for (let at = start; at < end; at += 1) {
    state = load<i32>(transitions + usize(state) + usize(load<u16>(kinds + (usize(load<u8>(at)) << 1))));
    if (least <= u32(state - 1)) {
      Run.state = state;
      return false;
    }
  }
  Run.state = state;
  return true;
}
