import { EntryNumbers } from '../call/entry-numbers.ts';
import type { Trace } from '../log/trace.ts';
import type { CheckedMessage } from './check-message.ts';
import { movedFinding } from './moved-finding.ts';
import type { Finding } from './rule.ts';
import { areSurroundingsSame, type Surrounding } from './surroundings.ts';

interface KeptMessage {
  readonly index: number;
  readonly start: number;
  readonly findings: readonly Finding[];
  readonly surroundings: readonly Surrounding[];
}

const unread = 0;
const clean = 1;
const kept = 2;

/** Checks a message. One for all of a text: a closure for each message would cost more than knowing that nothing is to be found. */
export type CheckOfMessage = (trace: Trace, index: number) => CheckedMessage;

/** What is known of single messages, and what is done with what is found. */
export type Messages = Pick<KeptMessages, 'known' | 'checked'>;

/** For a text that is checked once: nothing is known, and nothing is kept. */
export class MessagesOnce implements Messages {
  known(): undefined {
    return undefined;
  }

  checked(trace: Trace, index: number, check: CheckOfMessage): readonly Finding[] {
    return check(trace, index).findings;
  }
}

/**
 * What was found in each message, for all versions of a text: it stands, at most moved, while the message has its identity and what was
 * asked about its surroundings has the same answers.
 */
export class KeptMessages implements Messages {
  readonly #states = new EntryNumbers();
  readonly #kept = new Map<number, KeptMessage>();

  /** Returns what was found in a message, or undefined when it has to be checked. */
  known(trace: Trace, index: number): readonly Finding[] | undefined {
    const identity = trace.identity(index);
    const state = this.#states.get(identity);
    if (state !== kept) return state === unread ? undefined : nothing;
    const known = this.#kept.get(identity);
    if (known === undefined || !areSurroundingsSame(trace, index, known.surroundings)) return undefined;
    const { start } = trace.messageSpan(index);
    if (known.index === index && known.start === start) return known.findings;
    const by = start - known.start;
    const findings = known.findings.map((finding) => movedFinding(finding, () => ({ index, by })));
    this.#kept.set(identity, { index, start, findings, surroundings: known.surroundings });
    return findings;
  }

  /** Checks a message by `check` and keeps what it returns. */
  checked(trace: Trace, index: number, check: CheckOfMessage): readonly Finding[] {
    const { findings, surroundings } = check(trace, index);
    const identity = trace.identity(index);
    const isClean = findings.length === 0 && surroundings.length === 0;
    this.#states.set(identity, isClean ? clean : kept);
    const { start } = trace.messageSpan(index);
    if (!isClean) this.#kept.set(identity, { index, start, findings, surroundings });
    return findings;
  }
}

const nothing: readonly Finding[] = Object.freeze([]);
