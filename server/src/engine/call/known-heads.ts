import type { EntryHead } from '../log/entry-head.ts';
import type { Timestamp } from '../log/timestamp.ts';
import type { Trace } from '../log/trace.ts';
import { KeyTable } from '../text/key-table.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { receiverIn, senderIn } from './parties.ts';
import { noteTimes } from './recording.ts';

const lineages = new WeakMap<object, KnownHeads>();

/** Returns what was read of the heads of a text's entries, in this version and in all others. */
export function knownHeads(trace: Trace): KnownHeads {
  const known = lineages.get(trace.lineage) ?? new KnownHeads(trace.count);
  lineages.set(trace.lineage, known);
  return known;
}

/** The keys of what a head tells beside the time; `transport` plus 1. Undefined where nobody has asked yet. */
interface Parties {
  readonly head: EntryHead;
  readonly sender: number;
  readonly transport: number;
  receiver: number | undefined;
  source: number | undefined;
  way: number | undefined;
}

function isSameWay(a: EntryHead, b: EntryHead): boolean {
  return (
    a.direction === b.direction &&
    a.source === b.source &&
    a.destination === b.destination &&
    a.transport === b.transport
  );
}

const unread = 0;
const timeless = 1;
const clockOnly = 2;
const dated = 3;

/** What the log says about entries, as numbers by identity: each head is read once, and nothing is kept of it but these. */
export class KnownHeads {
  readonly #keys = new KeyTable();
  readonly #expected: number;
  #timeKinds = new Uint8Array(0);
  #times = new Float64Array(0);
  #senders = new Uint32Array(0);
  #transports = new Uint32Array(0);
  /** 1 where the whole head was read, not its time alone. */
  #areNoted = new Uint8Array(0);
  /** Of nearly all entries nobody asks for these. Plus 1. */
  readonly #receivers: EntryNumbers;
  readonly #sources: EntryNumbers;
  readonly #ways: EntryNumbers;
  #latest: Parties | undefined;
  #earlier: Parties | undefined;

  /** Room is made for as many entries as are `expected` when the first head is read. */
  constructor(expected: number) {
    this.#expected = expected;
    this.#receivers = new EntryNumbers(expected);
    this.#sources = new EntryNumbers(expected);
    this.#ways = new EntryNumbers(expected);
  }

  /** Returns what the log says of an entry, noting what will be asked of it. */
  head(trace: Trace, index: number): EntryHead {
    this.#read(trace, index);
    return trace.head(index);
  }

  /** Returns the key of a party as `senderOf` names it, or of an endpoint; 0 for undefined. */
  keyOf(party: string | undefined): number {
    return this.#keys.keyOf(party ?? '');
  }

  /** Returns the key of who sent an entry, 0 when the log does not tell. */
  sender(trace: Trace, index: number): number {
    const identity = this.#read(trace, index);
    return this.#senders[identity] ?? 0;
  }

  receiver(trace: Trace, index: number): number {
    const identity = trace.identity(index);
    const known = this.#receivers.get(identity);
    if (known !== 0) return known - 1;
    const parties = this.#note(trace, index, identity);
    parties.receiver ??= this.keyOf(receiverIn(parties.head));
    this.#receivers.set(identity, parties.receiver + 1);
    return parties.receiver;
  }

  /** Returns the key of the source as it stands in the log, host and port; 0 when the log does not tell. */
  source(trace: Trace, index: number): number {
    const identity = trace.identity(index);
    const known = this.#sources.get(identity);
    if (known !== 0) return known - 1;
    const parties = this.#note(trace, index, identity);
    parties.source ??= this.keyOf(parties.head.source);
    this.#sources.set(identity, parties.source + 1);
    return parties.source;
  }

  /** Returns a key that entries share which went from the same place to the same place, ports included, in the same log. */
  way(trace: Trace, index: number): number {
    const identity = trace.identity(index);
    const known = this.#ways.get(identity);
    if (known !== 0) return known - 1;
    const parties = this.#note(trace, index, identity);
    const { source, destination, direction } = parties.head;
    parties.way ??= this.keyOf(`${direction ?? ''} ${source ?? ''} ${destination ?? ''}`);
    this.#ways.set(identity, parties.way + 1);
    return parties.way;
  }

  /** Returns the transport as the log tells it, upper case; undefined when it does not. */
  transport(trace: Trace, index: number): string | undefined {
    const identity = this.#read(trace, index);
    const key = this.#transports[identity] ?? 0;
    return key === 0 ? undefined : this.#keys.textOf(key - 1);
  }

  hasTime(trace: Trace, index: number): boolean {
    noteTimes(trace);
    const identity = this.#readTime(trace, index);
    return this.#timeKinds[identity] !== timeless;
  }

  /** Returns the time of an entry, or undefined where the log has none. */
  time(trace: Trace, index: number): Pick<Timestamp, 'hasDate' | 'ms'> | undefined {
    noteTimes(trace);
    const identity = this.#readTime(trace, index);
    const kind = this.#timeKinds[identity];
    return kind === timeless ? undefined : { ms: this.#times[identity] ?? 0, hasDate: kind === dated };
  }

  /**
   * Reads an entry's head when it was not read yet, and returns the entry's identity. It may put larger arrays in place of the
   * old ones: take an array only after it has returned.
   */
  #read(trace: Trace, index: number): number {
    const identity = trace.identity(index);
    if (this.#areNoted[identity] !== 1) this.#note(trace, index, identity);
    return identity;
  }

  /** The same where nothing but the time is asked for. */
  #readTime(trace: Trace, index: number): number {
    const identity = trace.identity(index);
    if ((this.#timeKinds[identity] ?? unread) !== unread) return identity;
    const ms = trace.leadingMs(index);
    if (ms === undefined) {
      this.#note(trace, index, identity);
      return identity;
    }
    if (this.#timeKinds.length <= identity) this.#grow(identity + 1);
    this.#times[identity] = ms;
    this.#timeKinds[identity] = dated;
    return identity;
  }

  /** Reads an entry's head, and notes what is asked of nearly all of them. */
  #note(trace: Trace, index: number, identity: number): Parties {
    if (this.#timeKinds.length <= identity) this.#grow(identity + 1);
    const head = trace.head(index);
    const { time } = head;
    const parties = this.#partiesOf(head);
    this.#times[identity] = time?.ms ?? 0;
    this.#timeKinds[identity] = time === undefined ? timeless : time.hasDate ? dated : clockOnly;
    this.#senders[identity] = parties.sender;
    this.#transports[identity] = parties.transport;
    this.#areNoted[identity] = 1;
    return parties;
  }

  /** The heads of requests and of their answers come in turns. */
  #partiesOf(head: EntryHead): Parties {
    if (this.#latest !== undefined && isSameWay(this.#latest.head, head)) return this.#latest;
    if (this.#earlier !== undefined && isSameWay(this.#earlier.head, head)) return this.#earlier;
    const { transport } = head;
    const made = {
      head,
      sender: this.keyOf(senderIn(head)),
      transport: transport === undefined ? 0 : this.keyOf(transport) + 1,
      receiver: undefined,
      source: undefined,
      way: undefined,
    };
    this.#earlier = this.#latest;
    this.#latest = made;
    return made;
  }

  #grow(least: number): void {
    const length = Math.max(least, this.#expected + 1, this.#timeKinds.length * 2);
    this.#timeKinds = larger(this.#timeKinds, new Uint8Array(length));
    this.#times = larger(this.#times, new Float64Array(length));
    this.#senders = larger(this.#senders, new Uint32Array(length));
    this.#transports = larger(this.#transports, new Uint32Array(length));
    this.#areNoted = larger(this.#areNoted, new Uint8Array(length));
  }
}

function larger<Numbers extends Float64Array | Uint8Array | Uint32Array>(old: Numbers, grown: Numbers): Numbers {
  grown.set(old);
  return grown;
}
