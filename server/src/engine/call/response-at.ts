import type { Trace } from '../log/trace.ts';
import { contacts, type ContactValue } from '../sip/headers/contacts.ts';
import { contentLength } from '../sip/headers/content-length.ts';
import { plainContacts } from '../sip/headers/plain-contacts.ts';
import { plainTransport } from '../sip/headers/plain-via.ts';
import { vias } from '../sip/headers/vias.ts';
import { firstHeader, headersNamed } from '../sip/headers-named.ts';
import type { Message } from '../sip/message.ts';
import { plainResponse, type PlainResponse } from '../sip/plain-response.ts';
import { reasonPhrase, statusSpan } from '../sip/status-span.ts';
import { detached } from '../text/detached.ts';
import type { Span } from '../text/span.ts';
import { stretchOf } from '../text/text-source.ts';

/** What rules and links read of a response. */
export interface ResponseAt {
  /** Of status and reason phrase, in offsets of the analysed text; what stands there where the start line is none of a response. */
  readonly span: Span;
  /** Empty for anything but a response. */
  readonly reason: string;
  readonly viaCount: number;
  /** In the top Via, upper case; undefined without a Via. */
  readonly transport: string | undefined;
  readonly contacts: readonly ContactValue[];
  /** A Contact that cannot be read is there all the same. */
  readonly hasContact: boolean;
  readonly hasExpires: boolean;
  /** As the header states it, in octets; undefined where it does not. */
  readonly contentLength: number | undefined;
  /** True where neither a Content-Type nor a body is there. */
  readonly isBare: boolean;
}

/** How many are kept: what a few findings in turn ask for. */
const mostKept = 128;

const read = new WeakMap<Trace, Map<number, ResponseAt>>();

/**
 * Returns what stands in a response: its outcome, its chain, the rules and the redirections around it all ask for it. A response
 * that stands in the log as it went over the wire is looked at where it stands, and need not be parsed.
 */
export function responseAt(trace: Trace, index: number): ResponseAt {
  const kept = read.get(trace) ?? new Map<number, ResponseAt>();
  read.set(trace, kept);
  const known = kept.get(index);
  if (known !== undefined) return known;
  const made = plainAt(trace, index) ?? new ParsedResponse(trace.message(index));
  if (mostKept <= kept.size) kept.clear();
  kept.set(index, made);
  return made;
}

function plainAt(trace: Trace, index: number): ResponseAt | undefined {
  if (!trace.isVerbatim(index)) return undefined;
  const { text } = trace;
  const { start, end } = trace.messageSpan(index);
  const isHeld = text.reader === undefined && text.pieces === undefined;
  const chars = isHeld ? text.chars : stretchOf(text, start, end);
  const from = isHeld ? start : 0;
  const to = from + end - start;
  const plain = plainResponse(chars, from, to);
  if (plain === undefined) return undefined;
  const values = contactsOf(trace, chars, from, plain);
  const transports = transportsOf(chars, plain);
  if (values === undefined || transports === undefined) return undefined;
  return {
    span: { start: plain.statusStart - from + start, end: plain.reasonEnd - from + start },
    reason: detached(plain.reason),
    viaCount: transports.length,
    transport: transports[0],
    contacts: values,
    hasContact: values.length !== 0,
    hasExpires: plain.hasExpires,
    contentLength: plain.contentLength,
    isBare: !plain.hasContentType && isBlankBetween(chars, plain.bodyStart, to),
  };
}

/** In a storm the same few addresses are given again and again, and each text of them is read once. */
const readContacts = new WeakMap<Trace, LatestContacts>();

interface KnownContacts {
  readonly value: string;
  /** Where the text stands in its message. */
  readonly at: number;
  readonly values: readonly ContactValue[];
}

/** How many texts are kept: to compare with these costs less than to look one of many up. */
const mostTexts = 4;

interface LatestContacts {
  readonly texts: KnownContacts[];
  /** Where the next one is put. */
  next: number;
}

function contactsOf(
  trace: Trace,
  chars: string,
  from: number,
  { contacts: places }: PlainResponse,
): readonly ContactValue[] | undefined {
  const [start, end] = places;
  if (start === undefined || end === undefined) return noContacts;
  // Several headers are rare, and so is one that nothing stands in.
  if (2 < places.length || start === end) return undefined;
  const latest = readContacts.get(trace) ?? { texts: [], next: 0 };
  readContacts.set(trace, latest);
  const at = start - from;
  for (const known of latest.texts) {
    const isKnown = known.at === at && known.value.length === end - start && chars.startsWith(known.value, start);
    if (isKnown) return known.values;
  }
  const value = detached(chars.slice(start, end));
  const values = plainContacts(value, at);
  if (values === undefined) return undefined;
  latest.texts[latest.next] = { value, at, values };
  latest.next = (latest.next + 1) % mostTexts;
  return values;
}

const noContacts: readonly ContactValue[] = Object.freeze([]);

/** Returns the transport of each Via; undefined where one of them is not plain. */
function transportsOf(chars: string, { vias: places }: PlainResponse): readonly string[] | undefined {
  const transports: string[] = [];
  for (let place = 0; place < places.length; place += 2) {
    const transport = plainTransport(chars.slice(places[place], places[place + 1]));
    if (transport === undefined) return undefined;
    transports.push(transport);
  }
  return transports;
}

function isBlankBetween(chars: string, start: number, end: number): boolean {
  return start === end || chars.slice(start, end).trim() === '';
}

/** A response that has to be parsed, and of which most is not asked for. */
class ParsedResponse implements ResponseAt {
  readonly #message: Message;
  readonly span: Span;

  constructor(message: Message) {
    this.#message = message;
    this.span = statusSpan(message);
  }

  get reason(): string {
    return reasonPhrase(this.#message);
  }

  get viaCount(): number {
    return vias(this.#message).length;
  }

  get transport(): string | undefined {
    return vias(this.#message)[0]?.transport.toUpperCase();
  }

  get contacts(): readonly ContactValue[] {
    this.#contacts ??= contacts(this.#message);
    return this.#contacts;
  }
  #contacts: readonly ContactValue[] | undefined;

  get hasContact(): boolean {
    return headersNamed(this.#message, 'contact').some(({ value }) => value !== '');
  }

  get hasExpires(): boolean {
    return firstHeader(this.#message, 'expires') !== undefined;
  }

  get contentLength(): number | undefined {
    return contentLength(this.#message);
  }

  get isBare(): boolean {
    const { body, wire } = this.#message;
    const hasType = firstHeader(this.#message, 'content-type') !== undefined;
    return !hasType && wire.text.slice(body.start, body.end).trim() === '';
  }
}
