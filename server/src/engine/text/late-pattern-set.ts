import { latin1Of } from './octet-search.ts';
import { PatternSet } from './pattern-set.ts';
import { textsNeeded } from './texts-needed.ts';

/**
 * So many characters are looked at before one machine of all patterns is made: some ten messages. A long text pays for both, so that
 * they are fewer than would repay it.
 */
const few = 4096;

/**
 * What a `PatternSet` says. Its machine takes longer to make than a short text takes to be looked at, so that the patterns are first
 * asked one by one, and of those only the ones that some text in front of them could match.
 */
export class LatePatternSet<Meaning> {
  readonly #patterns: readonly RegExp[];
  readonly #meaningOf: (matching: readonly number[]) => Meaning;
  readonly #meanings = new Map<string, Meaning>();
  #needs: readonly (readonly string[] | undefined)[] | undefined;
  #set: PatternSet<Meaning> | undefined;
  #left: number;

  /** See `PatternSet`; `left` is how many characters are looked at before there is one. */
  constructor(patterns: readonly RegExp[], meaningOf: (matching: readonly number[]) => Meaning, left = few) {
    this.#patterns = patterns;
    this.#meaningOf = meaningOf;
    this.#left = left;
  }

  /** Returns what the text between `start` and `end` means. */
  meaning(chars: string, start: number, end: number): Meaning {
    return this.#machine(end - start)?.meaning(chars, start, end) ?? this.#meaningOfLine(chars.slice(start, end));
  }

  /** The same for a text of Latin-1. */
  meaningOfOctets(octets: Uint8Array, start: number, end: number): Meaning {
    const machine = this.#machine(end - start);
    return machine?.meaningOfOctets(octets, start, end) ?? this.#meaningOfLine(latin1Of(octets.subarray(start, end)));
  }

  #machine(length: number): PatternSet<Meaning> | undefined {
    if (0 < this.#left) {
      this.#left -= length + 1;
      return undefined;
    }
    this.#set ??= new PatternSet(this.#patterns, this.#meaningOf);
    return this.#set;
  }

  #meaningOfLine(text: string): Meaning {
    this.#needs ??= this.#patterns.map(textsNeeded);
    const lower = text.toLowerCase();
    const matching: number[] = [];
    for (let number = 0; number < this.#patterns.length; number += 1) {
      const pattern = this.#patterns[number];
      if (pattern === undefined || !mayMatch(this.#needs[number], pattern.ignoreCase ? lower : text)) continue;
      if (pattern.test(text)) matching.push(number);
    }
    const name = matching.join(' ');
    const known = this.#meanings.get(name);
    if (known !== undefined) return known;
    const made = this.#meaningOf(matching);
    this.#meanings.set(name, made);
    return made;
  }
}

function mayMatch(needed: readonly string[] | undefined, line: string): boolean {
  if (needed === undefined) return true;
  for (let at = 0; at < needed.length; at += 1) if (line.includes(needed[at] ?? '')) return true;
  return false;
}
