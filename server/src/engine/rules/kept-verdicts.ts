import { callGroups } from '../call/call-groups.ts';
import { EntryNumbers } from '../call/entry-numbers.ts';
import { recorded } from '../call/recording.ts';
import type { Trace } from '../log/trace.ts';

/** Finds out whether something is so of an entry. */
type Look = (trace: Trace, index: number) => boolean;

/** What is known of the entries of a text. */
export type Verdicts = Pick<KeptVerdicts, 'known' | 'looked'>;

/** For a text that is checked once: nothing is known, and nothing is kept. */
export class VerdictsOnce implements Verdicts {
  known(): undefined {
    return undefined;
  }

  looked(trace: Trace, index: number, look: Look): boolean {
    return look(trace, index);
  }
}

/**
 * Whether something is so of an entry, kept for all versions of a text as one number per entry. It stands while the group of the
 * entry is the same; what rests on more than that is not kept.
 */
export class KeptVerdicts {
  /** The number of the group times two, plus one for true; 0 where nothing is kept. */
  readonly #numbers = new EntryNumbers();

  /** Returns what was found of an entry, or undefined when it has to be looked at again. */
  known(trace: Trace, index: number): boolean | undefined {
    const kept = this.#numbers.get(trace.identity(index));
    return kept !== 0 && Math.floor(kept / 2) === callGroups(trace).numberOf(index) ? kept % 2 === 1 : undefined;
  }

  /** Looks at an entry by `look` and keeps what it returns. */
  looked(trace: Trace, index: number, look: Look): boolean {
    const { value, recording } = recorded(trace, () => look(trace, index));
    const group = callGroups(trace).numberOf(index);
    const isOwn = recording.questions.length === 0 && recording.groups.every((noted) => noted.group === group);
    this.#numbers.set(trace.identity(index), isOwn ? group * 2 + (value ? 1 : 0) : 0);
    return value;
  }
}
