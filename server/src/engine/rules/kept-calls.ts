import { callGroups } from '../call/call-groups.ts';
import { EntryNumbers } from '../call/entry-numbers.ts';
import type { Trace } from '../log/trace.ts';
import { KeptChecks } from './kept-checks.ts';
import type { Finding } from './rule.ts';

/** What is known of calls, each addressed by its first entry, and what is done with what is found. */
export type Calls = Pick<KeptCalls, 'checked' | 'keepOnly' | 'known'>;

/** For a text that is checked once: nothing is known, and nothing is kept. */
export class CallsOnce implements Calls {
  known(): undefined {
    return undefined;
  }

  checked(_trace: Trace, _index: number, check: () => readonly Finding[]): readonly Finding[] {
    return check();
  }

  keepOnly(): void {
    // Nothing is kept that could be forgotten.
  }
}

/**
 * What was found in each call, for all versions of a text. Most calls are in order, and nothing beyond their own group was asked to
 * tell it: of those one number is kept. Of the others all is kept that they rest on.
 */
export class KeptCalls implements Calls {
  /** The number of the group of a call that is in order. */
  readonly #inOrder = new EntryNumbers();
  readonly #others = new KeptChecks();

  /** Returns what was found in a call, or undefined when it has to be checked again. */
  known(trace: Trace, index: number): readonly Finding[] | undefined {
    const group = this.#inOrder.get(trace.identity(index));
    if (group !== 0 && group === callGroups(trace).numberOf(index)) return nothing;
    return this.#others.known(trace, index);
  }

  /** Checks a call by `check` and keeps what it returns. */
  checked(trace: Trace, index: number, check: () => readonly Finding[]): readonly Finding[] {
    const findings = this.#others.checked(trace, index, check);
    const isInOrder = findings.length === 0 && this.#others.restsOnItsGroup(trace, index);
    this.#inOrder.set(trace.identity(index), isInOrder ? callGroups(trace).numberOf(index) : 0);
    if (isInOrder) this.#others.forget(trace, index);
    return findings;
  }

  /** Forgets what was found in calls that are not among these. */
  keepOnly(trace: Trace, indexes: readonly number[]): void {
    this.#others.keepOnly(trace, indexes);
  }
}

const nothing: readonly Finding[] = Object.freeze([]);
