import type { Message } from '../sip/message.ts';
import type { EntryHead } from './entry-head.ts';

/** How many parsed messages are kept at most: what is on the screen and in the calls with findings, not the whole file. */
const mostMessages = 8192;

/** The same of heads, which are sooner read again: of what whole texts are asked for, numbers are kept. */
const mostHeads = 1024;

interface KeptMessage {
  /** As it was parsed: its wire's offsets are counted from the start of the message. */
  readonly parsed: Message;
  /** The same where it stood when it was last asked for. */
  readonly placed: Message;
  readonly start: number;
}

/**
 * What was parsed once, by the identity of its entry. It outlives a version of the text, because an entry keeps its
 * identity as long as its text is the same; only where it stands may have moved.
 */
export class KeptParses {
  readonly #messages = new LatestValues<KeptMessage>(mostMessages);
  readonly #heads = new LatestValues<EntryHead>(mostHeads);

  /**
   * Returns the message of an entry that begins at `start` now. When it is not known, `parse` gives it with source offsets
   * that are counted from its start; it must not hold on to the text of one version. `moved` puts it where it stands: who only
   * counts messages needs no parser.
   */
  message(
    identity: number,
    start: number,
    parse: () => Message,
    moved: (message: Message, by: number) => Message,
  ): Message {
    const kept = this.#messages.get(identity);
    if (kept !== undefined && kept.start === start) return kept.placed;
    const parsed = kept?.parsed ?? parse();
    const placed = moved(parsed, start);
    this.#messages.set(identity, { parsed, placed, start });
    return placed;
  }

  /** Returns the head of an entry, reading it by `read` when it is not known. */
  head(identity: number, read: () => EntryHead): EntryHead {
    const kept = this.#heads.get(identity);
    if (kept !== undefined) return kept;
    const head = read();
    this.#heads.set(identity, head);
    return head;
  }
}

/**
 * The values that were put in or asked for last. They are forgotten by the half: a map looks for its oldest key past all those that
 * were taken out of it, which made forgetting them one by one cost more than parsing.
 */
class LatestValues<Value> {
  readonly #most: number;
  #young = new Map<number, Value>();
  #old = new Map<number, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(identity: number): Value | undefined {
    const young = this.#young.get(identity);
    if (young !== undefined) return young;
    const old = this.#old.get(identity);
    if (old !== undefined) this.set(identity, old);
    return old;
  }

  set(identity: number, value: Value): void {
    if (this.#most / 2 <= this.#young.size && !this.#young.has(identity)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(identity, value);
  }
}
