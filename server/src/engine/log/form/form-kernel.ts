import type { Span } from '../../text/span.ts';
import { emptyWindow, guardLength, moveWindow } from '../../text/octet-window.ts';
import { octetText, stretchOf, type TextSource } from '../../text/text-source.ts';
import type { EntryHead } from '../entry-head.ts';
import { codeOf } from '../kernel/code-of.ts';
import { pageLength } from '../kernel/memory-length.ts';
import { foldedHash } from './folded-hash.ts';
import { formCode } from './form-code.ts';
import * as memory from './form-memory.ts';
import { parameterKinds, valueKinds } from './value-kinds.ts';

/** What the WebAssembly in `assembly/index.ts` exports. */
interface FormExports {
  setMediaType(application: number, sdp: number): void;
  readForm(start: number, end: number, parties: number, seed: number): number;
  readMarked(head: number, start: number, end: number, isLast: boolean, seed: number): number;
}

/** How much is put into the memory at once where one message follows another. */
const windowLength = 262_144;

/** A longer message is none of those that come by the thousand. */
const longestMessage = 65_536;

/**
 * Tells forms of messages: what is left of them when tags, branches, users, addresses, ports and the like are any, of which only counts where
 * the same one comes again. Whatever a rule may judge by stands in the form as it is: names, methods, numbers, tokens, what kind of
 * address an address is, how many octets the body has beside what is said of it.
 */
export class FormKernel {
  readonly #kernel: FormExports;
  readonly #octets: Uint8Array;
  readonly #numbers: Int32Array;
  readonly #window = emptyWindow();
  /** No trace can be written whose messages have one form although they differ: each kernel begins with another number. */
  readonly #seed = Math.floor(Math.random() * 0x7fffffff);
  #text: TextSource | undefined;
  #end = 0;

  /** Throws where the host has no WebAssembly. */
  constructor() {
    const module = new WebAssembly.Module(codeOf(formCode));
    const pages = Math.ceil((memory.octetsAt + memory.octetsRoom) / pageLength);
    const shared = new WebAssembly.Memory({ initial: pages });
    this.#kernel = new WebAssembly.Instance(module, { env: { memory: shared } }).exports as FormExports;
    this.#octets = new Uint8Array(shared.buffer);
    this.#numbers = new Int32Array(shared.buffer);
    this.#describe();
  }

  /**
   * Reads the form of the message between two offsets of a text; `seed` is what it rests on besides. Returns false where it has none: it is
   * long, or not of ASCII alone.
   */
  read(text: TextSource, { start, end }: Span, head: EntryHead, seed: number): boolean {
    if (longestMessage < end - start) return false;
    const parties = this.#putParties(head);
    if (parties === -1) return false;
    this.#show(text, start, end);
    const { base } = this.#window;
    return this.#kernel.readForm(start - base, end - base, parties, this.#seed ^ seed) === isRead;
  }

  /**
   * The same where what the log says stands from `head` on above the message, and where of several lines the last one says all, if
   * `isLast`. Returns undefined where that takes words, for `read`.
   */
  readMarked(text: TextSource, head: number, message: Span, isLast: boolean, seed: number): boolean | undefined {
    const { start, end } = message;
    if (longestMessage < end - head) return false;
    this.#show(text, head, end);
    const { base } = this.#window;
    const said = this.#kernel.readMarked(head - base, start - base, end - base, isLast, this.#seed ^ seed ^ marked);
    return said === needsWords ? undefined : said === isRead;
  }

  /** The same for messages that differ only in what no rule about single messages looks at. */
  get own(): number {
    return this.#joined(memory.resultsAt / 4);
  }

  /** The same for messages that differ only in what no rule about calls looks at, once what may come again is left out ... */
  get ofCalls(): number {
    return this.#joined(memory.resultsAt / 4 + 2);
  }

  /** ... which are so many numbers, two of each thing, in the order in which they come first. */
  get thingCount(): number {
    return 2 * (this.#numbers[memory.resultsAt / 4 + 4] ?? 0);
  }

  /** Returns one of these numbers. */
  thing(place: number): number {
    return this.#numbers[memory.callThingsAt / 4 + place] ?? 0;
  }

  /** Lets go of the text that was read last. */
  forgetText(): void {
    this.#text = undefined;
  }

  /** Returns as many bits of two numbers as a whole number of JavaScript holds. */
  #joined(at: number): number {
    return ((this.#numbers[at] ?? 0) >>> 0) * 0x200000 + ((this.#numbers[at + 1] ?? 0) >>> 11);
  }

  #show(text: TextSource, start: number, end: number): void {
    const window = this.#window;
    const isNext = this.#text === text && start - this.#end < longestMessage;
    this.#end = end;
    if (this.#text === text && window.base <= start && end <= window.base + window.length) return;
    const stretch = stretchOf(text, start, isNext ? start + windowLength : end);
    const { copyLatin1 } = text;
    const source = octetText(stretch, copyLatin1 === undefined ? undefined : { copyLatin1 });
    const room = this.#octets.subarray(memory.octetsAt, memory.octetsAt + windowLength + guardLength);
    moveWindow(window, source, 0, stretch.length, room);
    window.base = start;
    this.#text = text;
  }

  /** Puts what the log says of source and destination into the memory; returns how many octets that are, or -1. */
  #putParties({ source = '', destination = '', transport = '', direction }: EntryHead): number {
    const words = `${source}\n${destination}\n${transport} ${direction ?? ''}\n`;
    if (memory.partiesRoom < words.length) return -1;
    for (let at = 0; at < words.length; at += 1) {
      const code = words.charCodeAt(at);
      this.#octets[memory.partiesAt + at] = code < 0x80 ? code : 0x80;
    }
    return words.length;
  }

  #describe(): void {
    for (let octet = 0; octet < 0x80; octet += 1) this.#octets[memory.kindsAt + octet] = kindOf(octet);
    for (const [name, { kind, isOfCalls }] of valueKinds) {
      this.#name(memory.namesAt, name, kind | memory.isNamed | (isOfCalls ? memory.isOfCalls : 0));
    }
    for (const label of ownLabels) this.#name(memory.labelsAt, label, 1);
    for (const [name, kind] of parameterKinds) this.#name(memory.parametersAt, name, kind + 1);
    this.#kernel.setMediaType(foldedHash('application'), foldedHash('sdp'));
  }

  #name(table: number, name: string, said: number): void {
    const hash = foldedHash(name);
    let slot = hash & (memory.slotCount - 1);
    const at = (): number => (table + slot * memory.slotLength) / 4;
    while (this.#numbers[at() + 1] !== 0) slot = (slot + 1) & (memory.slotCount - 1);
    this.#numbers[at()] = hash;
    this.#numbers[at() + 1] = said;
  }
}

/** What the kernel returns; it has none to return where a message has no form. */
const isRead = 1;
const needsWords = 2;

/** What is read above a message is not what is told of it in words. */
const marked = 0x55aa;

/** Labels of domain names that mean something of their own (RFC 6761, RFC 6762, 3GPP TS 23.003). */
const ownLabels = [
  '3gppnetwork',
  'arpa',
  'home',
  'internal',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'test',
];

/** Words are made of letters, digits, dots, hyphens and underscores: what tokens, hosts and users mostly are. */
function kindOf(octet: number): number {
  const character = String.fromCharCode(octet);
  if (/\d/.test(character)) return memory.isDigit;
  if (/[A-Za-z]/.test(character)) return memory.isLetter;
  if (character === '.') return memory.isDot;
  return character === '-' || character === '_' ? memory.isMark : 0;
}
