import { isupMessageTypes, isupParameters, type IsupMessageType } from '../../reference/isup-codes.ts';
import { span, type Span } from '../../text/span.ts';
import type { BodyFaultId } from '../../reference/body-faults.ts';
import type { Problem } from '../problem.ts';
import type { OctetPlaces } from './octet-places.ts';

/** One parameter of a signalling message. Spans are wire offsets. */
export interface SignallingParameter {
  readonly code: number;
  /** Undefined for a code that the standard does not name. */
  readonly name: string | undefined;
  /** Without code and length octet. */
  readonly octets: readonly number[];
  readonly span: Span;
}

/** An ISUP message as SIP carries it: from the message type on, without routing label and circuit (RFC 3204 §3.1). */
export interface Isup {
  readonly messageType: number | undefined;
  /** `IAM`, `REL`, ...; undefined for a type that calls do not use. */
  readonly acronym: string | undefined;
  readonly name: string | undefined;
  readonly parameters: readonly SignallingParameter[];
  /** The Q.850 cause of a REL, or of another message that carries one. */
  readonly cause: number | undefined;
  readonly problems: readonly Problem[];
}

const causeIndicators = 0x12;

/** Returns what an ISUP message says, as far as its octets survived (ITU-T Q.763). */
export function readIsup(places: OctetPlaces): Isup {
  const reader = new IsupReader(places);
  return reader.read();
}

/** The state of one reading. */
class IsupReader {
  readonly #places: OctetPlaces;
  readonly #parameters: SignallingParameter[] = [];
  readonly #problems: Problem[] = [];
  #at = 1;

  constructor(places: OctetPlaces) {
    this.#places = places;
  }

  read(): Isup {
    const messageType = this.#octet(0);
    const type = messageType === undefined ? undefined : isupMessageTypes.get(messageType);
    if (messageType === undefined) this.#note('signalling-cut-off', 0, 0);
    else if (type === undefined) this.#note('signalling-type-unknown', 0, 1);
    else this.#readParameters(type);
    const cause = this.#parameters.find((one) => one.code === causeIndicators);
    return {
      messageType,
      acronym: type?.acronym,
      name: type?.name,
      parameters: this.#parameters,
      cause: cause === undefined ? undefined : causeOf(cause.octets),
      problems: this.#problems,
    };
  }

  #octet(at: number): number | undefined {
    return this.#places.octets[at];
  }

  #readParameters(type: IsupMessageType): void {
    for (const [code, length] of type.fixed) {
      if (!this.#add(code, this.#at, length)) return;
      this.#at += length;
    }
    for (const code of type.variable) {
      const start = this.#pointed();
      const length = start === undefined ? undefined : this.#octet(start);
      if (start === undefined || length === undefined || !this.#add(code, start + 1, length)) {
        this.#note('signalling-cut-off', this.#places.octets.length, this.#places.octets.length);
        return;
      }
    }
    // A pointer of 0 says that no optional part follows; a missing one, that a writer saved the octet.
    const optional = type.hasOptional ? this.#pointed() : undefined;
    if (optional !== undefined) this.#readOptional(optional);
  }

  /** Returns where the pointer at the reading place leads, or undefined when it is missing or 0. */
  #pointed(): number | undefined {
    const pointer = this.#octet(this.#at);
    const from = this.#at;
    this.#at += 1;
    return pointer === undefined || pointer === 0 ? undefined : from + pointer;
  }

  #readOptional(start: number): void {
    let at = start;
    for (let code = this.#octet(at); code !== 0; code = this.#octet(at)) {
      const length = this.#octet(at + 1);
      if (code === undefined || length === undefined) {
        this.#note('signalling-cut-off', this.#places.octets.length, this.#places.octets.length);
        return;
      }
      if (!this.#add(code, at + 2, length)) return;
      at += 2 + length;
    }
  }

  /** Takes the parameter whose value has `length` octets from `start` on; tells whether all of them are there. */
  #add(code: number, start: number, length: number): boolean {
    const end = Math.min(start + length, this.#places.octets.length);
    const octets = this.#places.octets.slice(start, end);
    this.#parameters.push({ code, name: isupParameters.get(code), octets, span: this.#span(start, end) });
    const isWhole = octets.length === length;
    if (!isWhole) this.#note('signalling-cut-off', start, end);
    return isWhole;
  }

  #note(id: BodyFaultId, start: number, end: number): void {
    this.#problems.push({ id, span: this.#span(start, end) });
  }

  #span(start: number, end: number): Span {
    const { starts } = this.#places;
    const last = starts.at(-1) ?? 0;
    return span(starts[start] ?? last, starts[Math.max(start, end)] ?? last);
  }
}

/** The value follows the octets of coding and location, of which the first may have an extension (ITU-T Q.850 §2.1). */
function causeOf(octets: readonly number[]): number | undefined {
  const hasRecommendation = (octets[0] ?? 0x80) < 0x80;
  const value = octets[hasRecommendation ? 2 : 1];
  return value === undefined ? undefined : value & 0x7f;
}
