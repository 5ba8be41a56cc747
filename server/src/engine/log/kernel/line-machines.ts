import type { PatternMachine, PatternSet } from '../../text/pattern-set.ts';
import { settled } from '../../text/pattern-set.ts';
import type { ContextKind, LineKind } from '../line-kind.ts';
import { contextMachine, markMachine } from '../line-kind.ts';
import {
  infoEnds,
  infoExactUpTo,
  infoLength,
  isKnownLine,
  isOpeningLine,
  isSomeEnd,
  isSomeMark,
  machineFirst,
  machineInfos,
  machineKindCount,
  machineKinds,
  machineKnown,
  machineLength,
  machineTransitions,
  machinesAt,
  markMachine as marksNumber,
  memosAt,
  memosEnd,
  mostFormats,
  tablesAt,
  windowAt,
} from './memory-map.ts';

/** For how many states of a machine there is room in the kernel's memory, and for how many numbers of its table of transitions. */
const roomForMarks = { states: 4096, numbers: 360_448 };
const roomForContext = { states: 1024, numbers: 20_480 };

/** How many octets have a kind. */
const kindsCount = 256;

/** Where a machine stands in the kernel's memory, and how far. */
interface Copy {
  readonly kinds: number;
  readonly transitions: number;
  readonly infos: number;
  readonly room: typeof roomForMarks;
  /** What was copied so far: of which edition, how many states, and how many transitions of those that were made. */
  edition: number;
  states: number;
  made: number;
}

/**
 * What the kernel asks about lines, and what it is given so that it need not ask again: the machines of the marks of all formats and of the
 * lines above them, as far as they were made (`PatternSet`). What an answer has made is copied with it, because the next line asks the same.
 */
export class LineMachines {
  readonly #copies = new Map<number, Copy>();
  #free = tablesAt;

  /** Returns what a line of the kernel's memory is to a machine, in bits, and copies what was made of the machine to tell it. */
  infoOf(machine: number, memory: Uint8Array, start: number, end: number): number {
    if (machine === marksNumber) {
      const marks = markMachine();
      const info = infoOfMarks(marks.meaningOfOctets(memory, start, end));
      this.#copy(memory, machine, marks, writeMarks);
      return info;
    }
    const context = contextMachine(machine);
    const info = infoOfContext(context.meaningOfOctets(memory, start, end));
    this.#copy(memory, machine, context, writeContext);
    return info;
  }

  /** Tells whether a line ends the messages of a format. */
  endsMessage(format: number, octets: Uint8Array, start: number, end: number): boolean {
    return markMachine().meaningOfOctets(octets, start, end).ends.includes(format);
  }

  /** Forgets what was copied: the kernel has begun with other memory. */
  forget(): void {
    for (const copy of this.#copies.values()) copy.edition = -1;
  }

  #copy<Meaning>(
    memory: Uint8Array,
    number: number,
    set: PatternSet<Meaning>,
    write: (numbers: Int32Array, at: number, meaning: Meaning) => void,
  ): void {
    const { machine } = set;
    const copy = this.#placeOf(number);
    if (copy === undefined) return;
    const numbers = new Int32Array(memory.buffer);
    if (copy.edition !== machine.edition) {
      copy.edition = machine.edition;
      copy.states = 0;
      copy.made = 0;
      // States have other numbers now.
      if (number === marksNumber) memory.fill(0, memosAt, memosEnd);
      announce(numbers, number, copy, machine);
    }
    const { kindCount, transitions, made, states } = machine;
    const count = Math.min(states.length, copy.room.states, Math.floor(copy.room.numbers / kindCount));
    const table = copy.transitions / 4;
    numbers.fill(-1, table + copy.states * kindCount, table + count * kindCount);
    for (; copy.states < count; copy.states += 1) {
      const state = states[copy.states];
      const at = (copy.infos + copy.states * infoLength) / 4;
      numbers[at + infoExactUpTo / 4] = state === undefined ? -1 : Math.min(state.exactUpTo, 0x7fffffff);
      if (state !== undefined) write(numbers, at, state.meaning);
    }
    for (; copy.made < made.length; copy.made += 1) {
      const place = made[copy.made] ?? 0;
      if (place < count * kindCount) numbers[table + place] = octetsOf(transitions[place] ?? -1);
    }
    numbers[(machinesAt + number * machineLength + machineKnown) / 4] = 4 * count * kindCount;
  }

  /** Returns where a machine stands, giving it a place when it has none; undefined where there is no more room. */
  #placeOf(number: number): Copy | undefined {
    const known = this.#copies.get(number);
    if (known !== undefined) return known;
    const room = number === marksNumber ? roomForMarks : roomForContext;
    const kinds = this.#free;
    const infos = kinds + 2 * kindsCount;
    const transitions = infos + infoLength * room.states;
    const end = transitions + 4 * room.numbers;
    if (windowAt < end || mostFormats < number) return undefined;
    this.#free = end;
    const copy = { kinds, infos, transitions, room, edition: -1, states: 0, made: 0 };
    this.#copies.set(number, copy);
    return copy;
  }
}

/** Writes what is the same of a machine for all of an edition: where its copy stands, the kinds of octets, and where lines begin. */
function announce<Meaning>(
  numbers: Int32Array,
  number: number,
  copy: Copy,
  { kinds, kindCount, first }: PatternMachine<Meaning>,
): void {
  // The kernel counts in octets, so that it need not multiply: a number of the table has four.
  const ofOctets = new Uint16Array(numbers.buffer, copy.kinds, kindsCount);
  for (let octet = 0; octet < kindsCount; octet += 1) ofOctets[octet] = 4 * (kinds[octet] ?? 0);
  const place = (machinesAt + number * machineLength) / 4;
  numbers[place + machineKinds / 4] = copy.kinds;
  numbers[place + machineTransitions / 4] = copy.transitions;
  numbers[place + machineInfos / 4] = copy.infos;
  numbers[place + machineKindCount / 4] = 4 * kindCount;
  numbers[place + machineFirst / 4] = octetsOf(first);
}

/** Returns a state as the kernel counts it; what is not known stays below zero, and what is settled stays so. */
function octetsOf(state: number): number {
  return state < 0 ? state : state < settled ? 4 * state : settled + 4 * (state - settled);
}

/** A line that several formats claim is no mark here: the general way tells whose it is. */
function infoOfMarks({ markers, ends }: LineKind): number {
  const only = markers.length === 1 ? (markers[0] ?? 0) : 0;
  return (
    (only <= mostFormats ? only : 0) | (markers.length === 0 ? 0 : isSomeMark) | (ends.length === 0 ? 0 : isSomeEnd)
  );
}

function writeMarks(numbers: Int32Array, at: number, kind: LineKind): void {
  numbers[at] = infoOfMarks(kind);
  // Formats that have no bit are asked for by their number.
  numbers[at + infoEnds / 4] = bitsOf(kind.ends, 0);
  numbers[at + infoEnds / 4 + 1] = bitsOf(kind.ends, 32);
}

/** Returns a bit for each number from `first` on. */
function bitsOf(numbers: readonly number[], first: number): number {
  return numbers.reduce(
    (bits, number) => (first <= number && number < first + 32 ? bits | (1 << (number - first)) : bits),
    0,
  );
}

function writeContext(numbers: Int32Array, at: number, kind: ContextKind): void {
  numbers[at] = infoOfContext(kind);
}

function infoOfContext({ isKnown, isOpening }: ContextKind): number {
  return (isKnown ? isKnownLine : 0) | (isOpening ? isOpeningLine : 0);
}
