import type { PatternProgram } from './pattern-program.ts';
import { listed, none, numbersText, setText } from './pattern-program.ts';
import type { PatternStep } from './pattern-steps.ts';
import { follow } from './pattern-steps.ts';
import type { SymbolSet } from './pattern-symbols.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The steps of patterns, as a program has them written. */
export class WrittenSteps {
  readonly #steps: readonly PatternStep[];
  /** The steps that a text can stand at, in the order of their numbers. */
  readonly #order: readonly number[];
  readonly #numberOf: ReadonlyMap<number, number>;
  readonly #kinds: Uint8Array;
  readonly #kindCount: number;
  readonly #lists: number[] = [];
  readonly #knownLists = new Map<string, number>();

  constructor(steps: readonly PatternStep[]) {
    this.#steps = steps;
    // They were made from the last one to the first; a text leads from a step to the one with the next number.
    const forward = Array.from(steps.keys()).toReversed();
    const order = ['matched', 'end', 'take'] as const;
    this.#order = order.flatMap((kind) => forward.filter((index) => steps[index]?.kind === kind));
    this.#numberOf = new Map(this.#order.map((index, number) => [index, number]));
    this.#kinds = symbolKinds([...new Set(steps.flatMap((step) => (step.kind === 'take' ? [step.set] : [])))]);
    this.#kindCount = Math.max(...this.#kinds) + 1;
    // These two stand where `none` and `itself` say.
    this.#addList([]);
    this.#addList([0]);
  }

  /** Returns where the list of some steps is written. */
  list(indices: readonly number[]): number {
    return this.#addList(this.#numbers(indices));
  }

  /** Returns what a group says of the patterns that begin at these steps wherever they can. */
  beginning(base: readonly number[]): { readonly base: number; readonly begunBy: string } {
    if (base.length === 0) return { base: none, begunBy: '' };
    const begun = Array.from({ length: this.#kindCount }, (_, kind) => this.list(this.#behind(base, kind)));
    return { base: this.list(base), begunBy: numbersText(begun) };
  }

  texts(): Omit<PatternProgram, 'groups'> {
    const sets = new Map<string, number>();
    const steps = this.#order.flatMap((index, number) => this.#about(index, number, sets));
    const counts = { matched: 0, end: 0, take: 0, start: 0, split: 0 };
    for (const { kind } of this.#steps) counts[kind] += 1;
    return {
      kindCount: this.#kindCount,
      kinds: numbersText(runsOf(this.#kinds)),
      sets: [...sets.keys()].join(''),
      steps: numbersText(steps),
      matchedCount: counts.matched,
      endingCount: counts.matched + counts.end,
      lists: numbersText(this.#lists),
    };
  }

  #about(index: number, number: number, sets: Map<string, number>): readonly number[] {
    const step = this.#steps[index];
    if (step?.kind !== 'take') return [0, this.#addList(this.#patternsAtEnd(index))];
    const reached = this.#numbers(follow(this.#steps, [step.next], 'inside'));
    const text = setText(kindsIn(step.set, this.#kinds));
    const set = sets.get(text) ?? sets.size;
    sets.set(text, set);
    return [set, this.#addList(reached.map((other) => other - number))];
  }

  #patternsAtEnd(index: number): readonly number[] {
    const reached = follow(this.#steps, [index], 'end').map((end) => this.#steps[end]);
    return reached.flatMap((step) => (step?.kind === 'matched' ? [step.pattern] : []));
  }

  /** Returns the steps that a symbol of a kind leads to from some. */
  #behind(from: readonly number[], kind: number): readonly number[] {
    const symbol = this.#kinds.indexOf(kind);
    const next = from.flatMap((index) => {
      const step = this.#steps[index];
      if (step?.kind === 'matched') return [index];
      return step?.kind === 'take' && step.set[symbol] === 1 ? [step.next] : [];
    });
    return follow(this.#steps, next, 'inside');
  }

  #numbers(indices: readonly number[]): readonly number[] {
    return indices.flatMap((index) => this.#numberOf.get(index) ?? []).sort((a, b) => a - b);
  }

  #addList(list: readonly number[]): number {
    const name = list.join();
    const known = this.#knownLists.get(name);
    if (known !== undefined) return known;
    const at = this.#lists.length;
    this.#lists.push(list.length, ...list.map(listed));
    this.#knownLists.set(name, at);
    return at;
  }
}

function kindsIn(set: SymbolSet, kinds: Uint8Array): readonly boolean[] {
  const isIn: boolean[] = [];
  kinds.forEach((kind, symbol) => {
    isIn[kind] = set[symbol] === 1;
  });
  return isIn;
}

function runsOf(kinds: Uint8Array): readonly number[] {
  const runs: number[] = [];
  kinds.forEach((kind, symbol) => {
    if (kind !== kinds[symbol + 1]) runs.push(symbol + 1, kind);
  });
  return runs;
}
