import { span, type Span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import type { LineShape } from './line-shapes.ts';
import type { BodyFaultId } from '../../reference/body-faults.ts';

/** The lines that every session has (RFC 8866 §9), with their rank in its order. */
const needed: readonly { readonly type: string; readonly rank: number; readonly missing: BodyFaultId }[] = [
  { type: 'v', rank: 0, missing: 'sdp-version-missing' },
  { type: 'o', rank: 1, missing: 'sdp-origin-missing' },
  { type: 's', rank: 2, missing: 'sdp-session-name-missing' },
  { type: 't', rank: 9, missing: 'sdp-time-missing' },
];

/** Watches which lines come, and in which order: the state of one description. */
export class LineOrder {
  readonly #problems: Problem[];
  /** Of each needed line: where the first line stands that belongs behind it. */
  readonly #behind = new Map<string, Span>();
  readonly #inSession = new Set<string>();
  #inMedia = new Set<string>();
  #isInMedia = false;
  #rank = -1;

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  /** Takes the next line of a known type. */
  note(type: string, shape: LineShape, place: Span): void {
    const where = span(place.start, place.end);
    if (type === 'm') {
      this.#passed(where, Number.POSITIVE_INFINITY);
      this.#isInMedia = true;
      this.#rank = -1;
      this.#inMedia = new Set();
      return;
    }
    const seen = this.#isInMedia ? this.#inMedia : this.#inSession;
    const isOnce = this.#isInMedia ? shape.isOnceInMedia : shape.isOnceInSession;
    const rank = this.#isInMedia ? shape.mediaRank : shape.sessionRank;
    if (isOnce && seen.has(type)) this.#problems.push({ id: 'sdp-line-repeated', span: where });
    else if (rank === undefined || rank < this.#rank || this.#lacksTime(type)) {
      this.#problems.push({ id: 'sdp-line-out-of-order', span: where });
    }
    seen.add(type);
    // A line of the session behind the first m= is out of its place, but it is not missing.
    this.#inSession.add(type);
    if (rank === undefined) return;
    if (!this.#isInMedia) this.#passed(where, rank);
    if (this.#rank < rank) this.#rank = rank;
  }

  /** Reports what never came; `end` is where the description ends. */
  finish(end: number): void {
    for (const { type, missing } of needed) {
      if (!this.#inSession.has(type)) {
        this.#problems.push({ id: missing, span: this.#behind.get(type) ?? span(end, end) });
      }
    }
  }

  #passed(where: Span, rank: number): void {
    for (const one of needed) {
      if (one.rank < rank && !this.#behind.has(one.type)) this.#behind.set(one.type, where);
    }
  }

  /** `r=` and `z=` belong to a `t=` before them (RFC 8866 §5.10, §5.11). */
  #lacksTime(type: string): boolean {
    return (type === 'r' || type === 'z') && !this.#inSession.has('t');
  }
}
