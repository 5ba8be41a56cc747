import { latin1Of } from './octet-search.ts';
import type { PatternGroup, PatternProgram } from './pattern-program.ts';
import { kindsOf, listAt, none, numberAt } from './pattern-program.ts';
import { symbolOf } from './pattern-symbols.ts';
import { ReachedSteps } from './reached-steps.ts';

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
export const settled = 0x4000_0000;

/**
 * Many regular expressions tested on a text in one pass, whose cost does not grow with their number. Says what the
 * expressions say. States are made when a text first leads to them, each the set of steps where the expressions stand.
 */
export class PatternSet<Meaning> {
  readonly #patterns: readonly RegExp[];
  readonly #meaningOf: (matching: readonly number[]) => Meaning;
  readonly #program: PatternProgram;
  readonly #group: PatternGroup;
  readonly #kinds: Uint8Array;
  readonly #kindCount: number;
  #transitions: Int32Array;
  #states: State<Meaning>[] = [];
  /** The states by the hash of their steps, or by the next number that was free. */
  #byHash = new Map<number, number>();
  #restarts = 0;
  #edition = 0;
  #made: number[] = [];
  /** How many characters were looked at since states were made again. */
  #served = 0;
  readonly #reached: ReachedSteps;
  /** The patterns that match where no text follows of those that may begin anywhere, and those that are to be asked. */
  readonly #always: readonly number[];
  readonly #outcomes = new Map<string, Outcome<Meaning>>();
  #first = dead;

  /**
   * The patterns are those of a group of a program (`makeProgram`); `meaningOf` turns the ascending numbers of the patterns that match
   * into what the caller wants to know.
   */
  constructor(
    patterns: readonly RegExp[],
    program: PatternProgram,
    group: PatternGroup,
    meaningOf: (matching: readonly number[]) => Meaning,
  ) {
    this.#patterns = patterns;
    this.#meaningOf = meaningOf;
    this.#program = program;
    this.#group = group;
    this.#kindCount = program.kindCount;
    this.#kinds = kindsOf(program);
    this.#reached = new ReachedSteps(program);
    this.#always = [...this.#matchedAtEnd(listAt(program.lists, group.base)), ...group.others];
    this.#transitions = new Int32Array(0);
    this.#restart();
  }

  /** Returns what was made of the machine so far, for who follows it elsewhere. */
  get machine(): PatternMachine<Meaning> {
    return {
      edition: this.#edition,
      kinds: this.#kinds,
      kindCount: this.#kindCount,
      transitions: this.#transitions,
      made: this.#made,
      first: this.#first,
      states: this.#states,
    };
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
    const found = this.#stateAt(state);
    return found !== undefined && length <= found.exactUpTo ? found.meaning : undefined;
  }

  #meaningAt(state: number, text: string): Meaning {
    const found = this.#stateAt(state);
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
    this.#edition += 1;
    this.#made = [];
    this.#states = [];
    this.#byHash = new Map();
    this.#transitions = new Int32Array(64 * this.#kindCount);
    this.#add([]);
    this.#first = this.#add(listAt(this.#program.lists, this.#group.first));
  }

  /** Returns the state that a character of this kind leads to, making it when it is new. */
  #step(state: number, kind: number): number {
    const from = this.#states[state / this.#kindCount]?.steps ?? [];
    const begun = state === this.#first || this.#group.base === none ? none : numberAt(this.#group.begunBy, kind);
    const isFull = mostStates <= this.#states.length;
    if (isFull) {
      this.#restarts = this.#served < worthMaking ? this.#restarts + 1 : 0;
      this.#served = 0;
      this.#restart();
    }
    this.#reached.fill(from, kind, begun);
    const next = this.#stateReached();
    if (!isFull) {
      this.#transitions[state + kind] = next;
      this.#made.push(state + kind);
    }
    return next;
  }

  /** Returns the state in which the patterns stand at the steps that were reached and others may begin. */
  #stateReached(): number {
    const { steps, hash } = this.#reached;
    const hasBase = this.#group.base !== none;
    if (steps.length === 0 && !hasBase) return dead;
    let key = hash;
    for (let known = this.#byHash.get(key); known !== undefined; known = this.#byHash.get(key)) {
      if (this.#reached.isSameAs(this.#stateAt(known)?.steps ?? [])) return known;
      key += 1;
    }
    const isSettled = !hasBase && steps.every((step) => step < this.#program.matchedCount);
    const number = this.#add(steps) + (isSettled ? settled : 0);
    this.#byHash.set(key, number);
    return number;
  }

  #stateAt(state: number): State<Meaning> | undefined {
    return this.#states[(settled <= state ? state - settled : state) / this.#kindCount];
  }

  #add(steps: readonly number[]): number {
    const number = this.#states.length * this.#kindCount;
    this.#states.push({ steps, ...this.#outcome(this.#matchedAtEnd(steps)) });
    if (this.#transitions.length < number + this.#kindCount) {
      const larger = new Int32Array(this.#transitions.length * 2);
      larger.set(this.#transitions);
      this.#transitions = larger;
    }
    this.#transitions.fill(number === dead ? dead : unknown, number, number + this.#kindCount);
    return number;
  }

  /** Returns the patterns that match where a text ends at these steps. */
  #matchedAtEnd(steps: readonly number[]): readonly number[] {
    const { steps: texts, lists, endingCount } = this.#program;
    const matched: number[] = [];
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at] ?? 0;
      if (step < endingCount) matched.push(...listAt(lists, numberAt(texts, 2 * step + 1)));
    }
    return matched;
  }

  /** Returns what a text is in which these patterns match. Most states have one and the same. */
  #outcome(matched: readonly number[]): Outcome<Meaning> {
    const name = matched.join(' ');
    const known = this.#outcomes.get(name);
    if (known !== undefined) return known;
    const { others, exactUpTo } = this.#group;
    const all = [...new Set([...matched, ...this.#always])].sort((a, b) => a - b);
    const lengths = all.map((pattern) =>
      others.includes(pattern) ? -1 : (exactUpTo[pattern] ?? Number.POSITIVE_INFINITY),
    );
    const made = { matched: all, exactUpTo: Math.min(...lengths), meaning: this.#meaningOf(all) };
    this.#outcomes.set(name, made);
    return made;
  }
}

/** A machine as it stands, to be read only. */
export interface PatternMachine<Meaning> {
  /** Grows when all states are forgotten. */
  readonly edition: number;
  /** The kind of each octet. */
  readonly kinds: Uint8Array;
  readonly kindCount: number;
  /**
   * Where a state, which is `kindCount` times its place among `states`, is left to by a kind: at their sum. 0 where nothing can match any
   * more, -1 where that is not known yet, 2^30 more where more text can change nothing.
   */
  readonly transitions: Int32Array;
  /** Which places of `transitions` are known, in the order in which they became known. */
  readonly made: readonly number[];
  readonly first: number;
  /** What a text means that ends in a state, and up to which length. */
  readonly states: readonly PatternState<Meaning>[];
}

export interface PatternState<Meaning> {
  readonly meaning: Meaning;
  readonly exactUpTo: number;
}

interface State<Meaning> extends Outcome<Meaning> {
  readonly steps: readonly number[];
}

interface Outcome<Meaning> extends PatternState<Meaning> {
  /** Which patterns match a text that ends here; those that match more than they should are asked again. */
  readonly matched: readonly number[];
}

function numbersWhere<Value>(values: readonly Value[], is: (value: Value) => boolean): readonly number[] {
  return values.flatMap((value, number) => (is(value) ? [number] : []));
}
