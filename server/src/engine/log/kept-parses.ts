import type { Message } from '../sip/message.ts';
import type { Wire } from '../sip/wire.ts';
import type { EntryHead } from './entry-head.ts';

/** How many parsed messages and heads are kept: what is on the screen and in the calls with findings, not the whole file. */
const mostKept = 8192;

interface KeptMessage {
  readonly message: Message;
  readonly start: number;
}

/**
 * What was parsed once, by the identity of its entry. It outlives a version of the text, because an entry keeps its
 * identity as long as its text is the same; only where it stands may have moved.
 */
export class KeptParses {
  readonly #messages = new Map<number, KeptMessage>();
  readonly #heads = new Map<number, EntryHead>();

  /** Returns the message of an entry that begins at `start` now, parsing it by `parse` when it is not known. */
  message(identity: number, start: number, parse: () => Message): Message {
    const kept = this.#messages.get(identity);
    if (kept !== undefined && kept.start === start) return kept.message;
    const message = kept === undefined ? parse() : moved(kept.message, start - kept.start);
    keep(this.#messages, identity, { message, start });
    return message;
  }

  /** Returns the head of an entry, reading it by `read` when it is not known. */
  head(identity: number, read: () => EntryHead): EntryHead {
    const kept = this.#heads.get(identity);
    if (kept !== undefined) return kept;
    const head = read();
    keep(this.#heads, identity, head);
    return head;
  }
}

/** Returns the same message at another place: all its own spans are wire offsets, which do not move. */
function moved(message: Message, by: number): Message {
  const { wire } = message;
  const movedWire: Wire = { text: wire.text, toSource: (wireOffset) => wire.toSource(wireOffset) + by };
  return { ...message, wire: movedWire };
}

/** Puts a value in; the oldest goes when there are too many. */
function keep<Value>(kept: Map<number, Value>, identity: number, value: Value): void {
  if (mostKept <= kept.size && !kept.has(identity)) {
    const oldest = kept.keys().next();
    if (oldest.done !== true) kept.delete(oldest.value);
  }
  kept.set(identity, value);
}
