import type { EntryHead } from '../entry-head.ts';
import { formats } from '../formats/index.ts';
import type { Trace } from '../trace.ts';
import type { FormKernel } from './form-kernel.ts';

/** Longer calls are few, and what may come again in them is a lot. */
const mostEntries = 48;
const mostThings = 256;
/** Twice as many, so that a free one is never far. */
const slotCount = 512;

/** What a form rests on of the format in which a message was logged. */
interface FormatSeen {
  readonly seed: number;
  /** Which line above a message says all that is told but the time: the only one, the last one, or it takes words. */
  readonly mark: 'only' | 'last' | 'words';
}

/**
 * The forms of a trace's messages and calls; see `FormKernel`. Each message is read once; what is kept of it are numbers, in a few pieces
 * of memory.
 */
export class MessageForms {
  readonly #trace: Trace;
  readonly #kernel: FormKernel;
  readonly #formats = new Map<string, FormatSeen>();
  /** By entry: what calls read of it, 0 where it has no form or was not read. */
  readonly #ofCalls: Float64Array;
  /** By entry: where its things begin. They end where those of the next entry begin. */
  readonly #starts: Uint32Array;
  #things = new Int32Array(4096);
  /** The message that was read last, and where it begins. */
  #latestIndex = -1;
  #latestStart = 0;
  /** The entry whose things come next. */
  #next = 0;
  /** The things of the call that is looked at, in slots: two numbers each, the call for which they stand there, and which one it is. */
  readonly #slots = new Int32Array(4 * slotCount);
  #call = 0;
  #ownCount = 0;

  constructor(trace: Trace, kernel: FormKernel) {
    this.#trace = trace;
    this.#kernel = kernel;
    this.#ofCalls = new Float64Array(trace.count);
    this.#starts = new Uint32Array(trace.count + 1);
  }

  /** Lets go of the text: there is one kernel for all. */
  end(): void {
    this.#kernel.forgetText();
  }

  /** Returns the form of an entry, of which the log says what `head` returns; undefined where it has none. Entries are read in the order of the text. */
  ofMessage(index: number, head: () => EntryHead): number | undefined {
    for (; this.#next < index; this.#next += 1) this.#starts[this.#next + 1] = this.#starts[this.#next] ?? 0;
    const kernel = this.#reads(index, head) ? this.#kernel : undefined;
    this.#ofCalls[index] = kernel?.ofCalls ?? 0;
    this.#putThings(index, kernel);
    this.#next = index + 1;
    return kernel?.own;
  }

  #reads(index: number, head: () => EntryHead): boolean {
    const trace = this.#trace;
    if (!trace.isVerbatim(index)) return false;
    const message = trace.messageSpan(index);
    const { start: above } = trace.entrySpan(index);
    const format = this.#formatOf(trace.formatId(index));
    const isShared = above < this.#startBefore(index);
    this.#latestIndex = index;
    this.#latestStart = message.start;
    if (format.mark !== 'words' && !isShared) {
      const isRead = this.#kernel.readMarked(trace.text, above, message, format.mark === 'last', format.seed);
      if (isRead !== undefined) return isRead;
    }
    return this.#kernel.read(trace.text, message, head(), format.seed + (isShared ? 1 : 0));
  }

  /** Returns where the message before begins; -1 for the first one. Mostly it was read just now. */
  #startBefore(index: number): number {
    if (index === 0) return -1;
    return this.#latestIndex === index - 1 ? this.#latestStart : this.#trace.messageSpan(index - 1).start;
  }

  #formatOf(id: string): FormatSeen {
    const known = this.#formats.get(id);
    if (known !== undefined) return known;
    const made = { seed: hashOf(id), mark: markOf(id) };
    this.#formats.set(id, made);
    return made;
  }

  #putThings(index: number, kernel: FormKernel | undefined): void {
    const start = this.#starts[index] ?? 0;
    const end = start + (kernel?.thingCount ?? 0);
    if (this.#things.length < end) {
      const larger = new Int32Array(2 * end);
      larger.set(this.#things);
      this.#things = larger;
    }
    for (let at = start; at < end; at += 1) this.#things[at] = kernel?.thing(at - start) ?? 0;
    this.#starts[index + 1] = end;
  }

  /**
   * Returns the form of a call, the same for all calls of messages of the same forms in the same order, in which the same things come again
   * at the same places and CSeq counts in the same steps; undefined where it has none.
   */
  ofCall(entries: readonly number[]): number | undefined {
    if (mostEntries < entries.length) return undefined;
    this.#ownCount = 0;
    this.#call += 1;
    let high = entries.length;
    let low = 0;
    for (const entry of entries) {
      const form = this.#ofCalls[entry] ?? 0;
      if (form === 0) return undefined;
      high = mixed(high, form | 0);
      low = mixed(low, (form / 0x1_0000_0000) | 0);
      high = mixed(high, this.#stepOf(entries, entry));
      const behind = this.#starts[entry + 1] ?? 0;
      for (let at = this.#starts[entry] ?? 0; at < behind; at += 2) {
        const place = this.#placeOf(this.#things[at] ?? 0, this.#things[at + 1] ?? 0);
        if (place === -1) return undefined;
        high = mixed(high, place);
        low = mixed(low, high);
      }
    }
    return joined(high, low);
  }

  /** Returns how much the CSeq number of an entry is above that of the first entry with the same From tag. */
  #stepOf(entries: readonly number[], entry: number): number {
    const numbers = this.#trace.column('cseqNumber');
    const tags = this.#trace.column('fromTag');
    for (const one of entries) if (tags[one] === tags[entry]) return (numbers[entry] ?? 0) - (numbers[one] ?? 0);
    return 0;
  }

  /** Returns which thing of the call one is, -1 where there are too many. */
  #placeOf(one: number, other: number): number {
    const slots = this.#slots;
    let at = 4 * ((one ^ other) & (slotCount - 1));
    while (slots[at + 2] === this.#call) {
      if (slots[at] === one && slots[at + 1] === other) return slots[at + 3] ?? 0;
      at = at + 4 === slots.length ? 0 : at + 4;
    }
    const place = this.#ownCount;
    if (mostThings <= place) return -1;
    slots[at] = one;
    slots[at + 1] = other;
    slots[at + 2] = this.#call;
    slots[at + 3] = place;
    this.#ownCount = place + 1;
    return place;
  }
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x85ebca6b);
  return product ^ (product >>> 13);
}

/** Returns as many bits of two numbers as a whole number of JavaScript holds. */
function joined(high: number, low: number): number {
  return (high >>> 0) * 0x20_0000 + (low >>> 11);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at) + at);
  return hash;
}

function markOf(id: string): FormatSeen['mark'] {
  if (id === 'raw') return 'only';
  const row = formats.find((format) => format.id === id);
  if (row === undefined || row.between !== undefined || row.behind !== undefined) return 'words';
  if (row.context === undefined) return 'only';
  return row.context.readsHeadOnly === true ? 'last' : 'words';
}
