import { spanAt } from '../call/span-at.ts';
import type { EntryHead } from '../log/entry-head.ts';
import type { Trace } from '../log/trace.ts';
import { cseq } from '../sip/headers/cseq.ts';
import type { Header } from '../sip/header.ts';
import { bodyOf } from '../sip/body/body-of.ts';
import type { Body } from '../sip/body/body.ts';
import type { Message } from '../sip/message.ts';
import type { Sdp } from '../sip/sdp/sdp.ts';
import type { Span } from '../text/span.ts';
import { isBodyShown } from './is-body-shown.ts';
import { isCutOff } from './is-cut-off.ts';
import type { Surrounding } from './surroundings.ts';
import { descriptionsIn } from './sdp/descriptions-in.ts';

/** How a message was carried: as one datagram, or as a part of a stream, in which lengths must be told. */
export type Carrier = 'datagram' | 'stream';

const datagrams: ReadonlySet<string> = new Set(['UDP', 'DTLS-UDP']);

/** One message of a trace with what rules ask of it, each answer made once. */
export class SeenMessage {
  readonly trace: Trace;
  readonly index: number;
  /** What was asked about what stands around it. */
  readonly surroundings: Surrounding[] = [];
  readonly message: Message;
  /** Of a request its method, of a response that of its CSeq; '' where it cannot be read. */
  readonly method: string;
  /** Undefined for a request. */
  readonly status: number | undefined;
  /** By full name in lower case: the first of each. So many rules ask that one look at all of them is the cheapest. */
  #headers: Map<string, Header> | undefined;
  #head: EntryHead | undefined;
  #isCutOff: boolean | undefined;
  #body: { readonly body: Body | undefined } | undefined;
  #isBodyShown: boolean | undefined;
  #descriptions: readonly Sdp[] | undefined;

  constructor(trace: Trace, index: number) {
    this.trace = trace;
    this.index = index;
    this.message = trace.message(index);
    const line = this.message.startLine;
    this.status = line.kind === 'response' ? line.status : undefined;
    this.method = line.kind === 'request' ? line.method : (cseq(this.message)?.method ?? '');
  }

  /** Returns the first header field with a full name in lower case. */
  header(name: string): Header | undefined {
    this.#headers ??= firstHeaders(this.message);
    return this.#headers.get(name);
  }

  /** Tells whether a header field with this full name, in lower case, stands in the message. */
  has(name: string): boolean {
    return this.header(name) !== undefined;
  }

  /** True where the message stands as its writer left it: nothing that a log adds, takes away or cuts is around it. */
  get isBare(): boolean {
    return this.trace.formatId(this.index) === 'raw';
  }

  /** True where a tool cut the message short in its headers, so that nothing can be said to be missing. */
  get isCutOff(): boolean {
    this.#isCutOff ??= isCutOff(this.trace, this.index);
    return this.#isCutOff;
  }

  /** What the body is and says, or undefined when there is none. */
  get body(): Body | undefined {
    this.#body ??= { body: bodyOf(this.message, this.trace.text.unit) };
    return this.#body.body;
  }

  /** What the log says about the message. */
  get head(): EntryHead {
    this.#head ??= this.trace.head(this.index);
    return this.#head;
  }

  /** True where the body stands there as it was sent: a log that cut it off, or prints it otherwise, proves nothing about it. */
  get isBodyShown(): boolean {
    this.#isBodyShown ??= isBodyShown(this);
    return this.#isBodyShown;
  }

  /** The session descriptions, those in parts of a multipart included; none where the log does not show them as sent. */
  get descriptions(): readonly Sdp[] {
    this.#descriptions ??= descriptionsIn(this);
    return this.#descriptions;
  }

  /** How the log says that the message was carried; undefined where it does not. */
  get carrier(): Carrier | undefined {
    const { transport } = this.head;
    if (transport === undefined) return undefined;
    return datagrams.has(transport) ? 'datagram' : 'stream';
  }

  /**
   * Returns the answer to a question about what stands around the message. What a rule finds is kept as long as the message is the same:
   * whatever else it looks at it has to ask for in this way.
   */
  ask<Answer extends number | string | boolean>(question: (trace: Trace, index: number) => Answer): Answer {
    const answer = question(this.trace, this.index);
    if (!this.surroundings.some((one) => one.question === question)) this.surroundings.push({ question, answer });
    return answer;
  }

  /** Returns where a place of the message, in offsets of its wire, stands in the text. */
  place(span: Span): Span {
    return spanAt(this.trace, this.index, span);
  }
}

function firstHeaders({ headers }: Message): Map<string, Header> {
  const first = new Map<string, Header>();
  for (const header of headers) if (!first.has(header.name)) first.set(header.name, header);
  return first;
}
