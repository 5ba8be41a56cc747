import { EntryNumbers } from '../call/entry-numbers.ts';
import type { Trace } from '../log/trace.ts';
import { movedFinding } from './moved-finding.ts';
import type { Finding } from './rule.ts';

interface KeptMessage {
  readonly index: number;
  readonly start: number;
  readonly findings: readonly Finding[];
}

const unread = 0;
const clean = 1;
const marked = 2;

/** What is known of single messages, and what is done with what is found. */
export type Messages = Pick<KeptMessages, 'known' | 'checked'>;

/** For a text that is checked once: nothing is known, and nothing is kept. */
export class MessagesOnce implements Messages {
  known(): undefined {
    return undefined;
  }

  checked(_trace: Trace, _index: number, check: () => readonly Finding[]): readonly Finding[] {
    return check();
  }
}

/** What was found in each message, for all versions of a text: it stands while the message has its identity, at most moved. */
export class KeptMessages implements Messages {
  readonly #states = new EntryNumbers();
  readonly #kept = new Map<number, KeptMessage>();

  /** Returns what was found in a message, or undefined when it has to be checked. */
  known(trace: Trace, index: number): readonly Finding[] | undefined {
    const identity = trace.identity(index);
    const state = this.#states.get(identity);
    if (state !== marked) return state === unread ? undefined : nothing;
    const kept = this.#kept.get(identity);
    if (kept === undefined) return undefined;
    const { start } = trace.messageSpan(index);
    if (kept.index === index && kept.start === start) return kept.findings;
    const by = start - kept.start;
    const findings = kept.findings.map((finding) => movedFinding(finding, () => ({ index, by })));
    this.#kept.set(identity, { index, start, findings });
    return findings;
  }

  /** Checks a message by `check` and keeps what it returns. */
  checked(trace: Trace, index: number, check: () => readonly Finding[]): readonly Finding[] {
    const findings = check();
    const identity = trace.identity(index);
    this.#states.set(identity, findings.length === 0 ? clean : marked);
    if (0 < findings.length) this.#kept.set(identity, { index, start: trace.messageSpan(index).start, findings });
    return findings;
  }
}

const nothing: readonly Finding[] = Object.freeze([]);
