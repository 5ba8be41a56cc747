import type { PatternProgram } from './pattern-program.ts';
import { patternProgram, setsOf } from './pattern-program.ts';
import { symbolOf } from './pattern-symbols.ts';
import type { PatternTree } from './pattern-tree.ts';
import { follow } from './pattern-steps.ts';
import { symbolKinds } from './symbol-kinds.ts';
import { latin1Of } from './octet-search.ts';
import { patternTree } from './pattern-tree.ts';

/** How many states are kept; a text that makes more of them makes them again. */
const mostStates = 4096;

/** How often in a row the states may be made for little text before the patterns are asked one by one. */
const mostRestarts = 4;

/** The characters that states must have served to have been worth making. */
const worthMaking = 65_536;

/** After so many characters a text that kept making states is forgotten: a server lives long, and the next text is another. */
const forgetting = 1_000_000;

/** The state from which nothing can match, as an offset in the table of transitions. */
const dead = 0;
const unknown = -1;

/** Added to a state in which more text can change nothing. */
const settled = 0x4000_0000;

/**
 * Many regular expressions tested on a text in one pass, whose cost does not grow with their number. Says what the
 * expressions say. States are made when a text first leads to them, each the set of steps where the expressions stand.
 */
export class PatternSet<Meaning> {
  readonly #patterns: readonly RegExp[];
  readonly #meaningOf: (matching: readonly number[]) => Meaning;
  readonly #program: PatternProgram;
  /** The numbers, in `#patterns`, of the program's patterns. */
  readonly #numbers: readonly number[];
  /** Patterns that the program cannot follow. */
  readonly #others: readonly number[];
  readonly #kinds: Uint8Array;
  readonly #kindCount: number;
  #transitions: Int32Array;
  #states: State<Meaning>[] = [];
  #numberOf = new Map<string, number>();
  #restarts = 0;
  /** How many characters were looked at since states were made again. */
  #served = 0;
  /** What each step leads to without a character, once it was asked for. */
  readonly #closures: (readonly number[] | undefined)[] = [];
  /** Where the patterns stand that begin at the next character; part of every state but the first. */
  readonly #base: readonly number[];
  readonly #begunBy: (readonly number[] | undefined)[] = [];
  /** A symbol of each kind. */
  readonly #symbols: readonly number[];
  readonly #meanings = new Map<string, Meaning>();
  #first = dead;

  /** `meaningOf` turns the ascending numbers of the patterns that match into what the caller wants to know. */
  constructor(patterns: readonly RegExp[], meaningOf: (matching: readonly number[]) => Meaning) {
    const trees = patterns.map((pattern) => patternTree(pattern));
    this.#patterns = patterns;
    this.#meaningOf = meaningOf;
    this.#numbers = numbersWhere(trees, (tree) => tree !== undefined);
    this.#others = numbersWhere(trees, (tree) => tree === undefined);
    const known = trees.filter((tree): tree is PatternTree => tree !== undefined);
    this.#program = patternProgram(known);
    this.#kinds = symbolKinds(setsOf(known));
    this.#kindCount = this.#kinds.reduce((most, kind) => Math.max(most, kind), 0) + 1;
    this.#symbols = Array.from({ length: this.#kindCount }, (_, kind) => this.#kinds.indexOf(kind));
    const { steps, floating } = this.#program;
    this.#base = [...sorted(floating.flatMap((entry) => follow(steps, entry, 'inside')))];
    this.#transitions = new Int32Array(0);
    this.#restart();
  }

  /** Returns what the text between `start` and `end` means. */
  meaning(chars: string, start: number, end: number): Meaning {
    this.#served += end - start;
    const kinds = this.#kinds;
    let transitions = this.#transitions;
    let state = this.#first;
    for (let at = start; at < end; at += 1) {
      const code = chars.charCodeAt(at);
      const kind = kinds[code < 256 ? code : symbolOf(code)] ?? 0;
      let next = transitions[state + kind] ?? unknown;
      // Most characters lead to a state that was made before and in which more may come.
      if (dead < next && next < settled) {
        state = next;
        continue;
      }
      if (next === unknown) {
        if (this.#isWornOut()) return this.#meaningOneByOne(chars.slice(start, end));
        next = this.#step(state, kind);
        transitions = this.#transitions;
      }
      state = next;
      if (state === dead || settled <= state) break;
    }
    return this.#meaningIn(state, end - start) ?? this.#meaningAt(state, chars.slice(start, end));
  }

  /** The same for the Latin-1 between `start` and `end`. */
  meaningOfOctets(octets: Uint8Array, start: number, end: number): Meaning {
    this.#served += end - start;
    const kinds = this.#kinds;
    let transitions = this.#transitions;
    let state = this.#first;
    for (let at = start; at < end; at += 1) {
      const kind = kinds[octets[at] ?? 0] ?? 0;
      let next = transitions[state + kind] ?? unknown;
      if (dead < next && next < settled) {
        state = next;
        continue;
      }
      if (next === unknown) {
        if (this.#isWornOut()) return this.#meaningOneByOne(latin1Of(octets.subarray(start, end)));
        next = this.#step(state, kind);
        transitions = this.#transitions;
      }
      state = next;
      if (state === dead || settled <= state) break;
    }
    return this.#meaningIn(state, end - start) ?? this.#meaningAt(state, latin1Of(octets.subarray(start, end)));
  }

  /** Returns the meaning of a state in which a text of this length ended, where no pattern need be asked again. */
  #meaningIn(state: number, length: number): Meaning | undefined {
    const found = this.#states[(settled <= state ? state - settled : state) / this.#kindCount];
    return found !== undefined && length <= found.exactUpTo ? found.meaning : undefined;
  }

  #meaningAt(state: number, text: string): Meaning {
    const found = this.#states[(settled <= state ? state - settled : state) / this.#kindCount];
    if (found === undefined) return this.#meaningOneByOne(text);
    return this.#meaningOf(found.matched.filter((number) => this.#patterns[number]?.test(text) === true));
  }

  /** Tells whether texts keep making states that serve little: then asking each pattern costs less. */
  #isWornOut(): boolean {
    if (forgetting < this.#served) this.#restarts = 0;
    return mostRestarts < this.#restarts;
  }

  #meaningOneByOne(text: string): Meaning {
    return this.#meaningOf(numbersWhere(this.#patterns, (pattern) => pattern.test(text)));
  }

  #restart(): void {
    const { steps, anchored, floating } = this.#program;
    this.#states = [];
    this.#numberOf = new Map();
    this.#transitions = new Int32Array(64 * this.#kindCount);
    this.#add(new Uint32Array(0), true);
    const atStart = [...anchored, ...floating].flatMap((entry) => follow(steps, entry, 'start'));
    this.#first = this.#add(sorted(atStart), true);
  }

  /** Returns the state that a character of this kind leads to, making it when it is new. */
  #step(state: number, kind: number): number {
    const reached: number[] = [];
    for (const step of this.#states[state / this.#kindCount]?.steps ?? []) this.#take(step, kind, reached);
    if (state !== this.#first) reached.push(...this.#begun(kind));
    if (mostStates <= this.#states.length) {
      this.#restarts = this.#served < worthMaking ? this.#restarts + 1 : 0;
      this.#served = 0;
      this.#restart();
      return this.#stateOf(sorted(reached));
    }
    const next = this.#stateOf(sorted(reached));
    this.#transitions[state + kind] = next;
    return next;
  }

  /** Adds to `reached` what a step leads to by a character of a kind. */
  #take(number: number, kind: number, reached: number[]): void {
    const { steps } = this.#program;
    const step = steps[number];
    if (step?.kind === 'matched') reached.push(number);
    else if (step?.kind === 'take' && step.set[this.#symbols[kind] ?? 0] === 1) {
      reached.push(...(this.#closures[step.next] ??= follow(steps, step.next, 'inside')));
    }
  }

  /** Returns where patterns stand that have begun at a character of this kind behind the first. */
  #begun(kind: number): readonly number[] {
    const known = this.#begunBy[kind];
    if (known !== undefined) return known;
    const reached: number[] = [];
    for (const step of this.#base) this.#take(step, kind, reached);
    this.#begunBy[kind] = reached;
    return reached;
  }

  /** Returns the state in which the patterns stand at these steps and others may begin. */
  #stateOf(steps: Uint32Array): number {
    if (steps.length === 0 && this.#base.length === 0) return dead;
    const name = steps.join(' ');
    const known = this.#numberOf.get(name);
    if (known !== undefined) return known;
    const isSettled = this.#base.length === 0 && steps.every((step) => this.#program.steps[step]?.kind === 'matched');
    const number = this.#add(steps, false) + (isSettled ? settled : 0);
    this.#numberOf.set(name, number);
    return number;
  }

  #add(steps: Uint32Array, isFirst: boolean): number {
    const number = this.#states.length * this.#kindCount;
    this.#states.push(this.#made(isFirst ? steps : [...steps, ...this.#base]));
    if (this.#transitions.length < number + this.#kindCount) {
      const larger = new Int32Array(this.#transitions.length * 2);
      larger.set(this.#transitions);
      this.#transitions = larger;
    }
    this.#transitions.fill(number === dead ? dead : unknown, number, number + this.#kindCount);
    const state = this.#states[this.#states.length - 1];
    if (state !== undefined) state.steps = steps;
    return number;
  }

  #made(steps: ArrayLike<number> & Iterable<number>): State<Meaning> {
    const matched = new Set(this.#others);
    let exactUpTo = this.#others.length === 0 ? Number.POSITIVE_INFINITY : -1;
    for (const number of steps) {
      const { kind } = this.#program.steps[number] ?? { kind: 'take' };
      if (kind === 'take') continue;
      for (const end of kind === 'end' ? follow(this.#program.steps, number, 'end') : [number]) {
        const step = this.#program.steps[end];
        if (step?.kind !== 'matched') continue;
        matched.add(this.#numbers[step.pattern] ?? 0);
        exactUpTo = Math.min(exactUpTo, this.#program.exactUpTo[step.pattern] ?? 0);
      }
    }
    const numbers = [...matched].sort((a, b) => a - b);
    return { steps: new Uint32Array(0), matched: numbers, exactUpTo, meaning: this.#meaningFor(numbers) };
  }

  /** Most states mean one and the same. */
  #meaningFor(matched: readonly number[]): Meaning {
    const name = matched.join(' ');
    const known = this.#meanings.get(name);
    if (known !== undefined) return known;
    const made = this.#meaningOf(matched);
    this.#meanings.set(name, made);
    return made;
  }
}

function sorted(steps: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(steps)).sort();
}

interface State<Meaning> {
  steps: Uint32Array;
  /** Which patterns match a text that ends here; those that match more than they should are asked again. */
  readonly matched: readonly number[];
  readonly exactUpTo: number;
  readonly meaning: Meaning;
}

function numbersWhere<Value>(values: readonly Value[], is: (value: Value) => boolean): readonly number[] {
  return values.flatMap((value, number) => (is(value) ? [number] : []));
}
