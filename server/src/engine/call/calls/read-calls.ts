import type { Trace } from '../../log/trace.ts';
import type { Call, CallKind, CallLink, Leg } from './call.ts';
import { kindOfMethod } from './call-kind.ts';
import { callLinks } from './call-links.ts';
import { legsOf } from './legs-of.ts';

/** Legs of one kind under one Call-ID, and the unit with which they are one call. */
interface Unit {
  readonly kind: CallKind;
  readonly legs: Leg[];
  readonly first: number;
  /** Itself, where nothing ties it to an earlier one. */
  leader: Unit | undefined;
}

const made = new WeakMap<Trace, readonly Call[]>();

/**
 * Returns the calls, registrations and other exchanges of a trace in the order of their first messages. Messages without a Call-ID belong to
 * none.
 */
export function readCalls(trace: Trace): readonly Call[] {
  const known = made.get(trace);
  if (known !== undefined) return known;
  const calls = read(trace);
  made.set(trace, calls);
  return calls;
}

function read(trace: Trace): readonly Call[] {
  const units = new Units(trace);
  for (let index = 0; index < trace.count; index += 1) {
    if (trace.firstWithSameCallId(index) === index) units.add(trace.withSameCallId(index));
  }
  const links = callLinks(trace).filter((link) => units.join(link));
  return units.calls(links);
}

class Units {
  readonly #trace: Trace;
  readonly #all: Unit[] = [];
  /** By entry: the place of its unit among all, plus 1. */
  readonly #places: Uint32Array;
  /** By the first entry of a Call-ID and the kind: places among all. */
  readonly #byCallId = new Map<number, Map<CallKind, number>>();

  constructor(trace: Trace) {
    this.#trace = trace;
    this.#places = new Uint32Array(trace.count);
  }

  add(entries: readonly number[]): void {
    const [start] = entries;
    if (start === undefined) return;
    const ofCallId = new Map<CallKind, number>();
    this.#byCallId.set(start, ofCallId);
    for (const { leg, method } of legsOf(this.#trace, entries)) {
      const kind = kindOfMethod(method);
      const place = ofCallId.get(kind) ?? this.#all.length;
      if (place === this.#all.length) {
        ofCallId.set(kind, place);
        this.#all.push({ kind, legs: [], first: leg.entries[0] ?? start, leader: undefined });
      }
      this.#all[place]?.legs.push(leg);
      for (const entry of leg.entries) this.#places[entry] = place + 1;
    }
  }

  /** Makes one call of what a link ties together; false where the trace shows no two things for it to tie. */
  join({ from, to, kind }: CallLink): boolean {
    const led = this.#unitAt(to);
    const leading = this.#unitAt(from, kind === 'redirect' ? led?.kind : 'call') ?? this.#unitAt(from);
    if (led === undefined || leading === undefined) return false;
    const [one, other] = [leaderOf(leading), leaderOf(led)];
    if (one === other) return true;
    if (one.first < other.first) other.leader = one;
    else one.leader = other;
    return true;
  }

  /** Returns the unit that holds an entry, or that of a kind under its Call-ID. */
  #unitAt(entry: number, kind?: CallKind): Unit | undefined {
    if (kind === undefined) return this.#all[(this.#places[entry] ?? 0) - 1];
    const first = this.#trace.firstWithSameCallId(entry);
    const place = first === undefined ? undefined : this.#byCallId.get(first)?.get(kind);
    return place === undefined ? undefined : this.#all[place];
  }

  calls(links: readonly CallLink[]): readonly Call[] {
    const parts = new Map<Unit, Parts>();
    for (const unit of this.#all) {
      const own = partsOf(parts, leaderOf(unit));
      if (unit.kind === 'call') own.kind = 'call';
      for (const leg of unit.legs) own.legs.push(leg);
    }
    for (const link of links) {
      const unit = this.#unitAt(link.to);
      if (unit !== undefined) partsOf(parts, leaderOf(unit)).links.push(link);
    }
    const inOrder = [...parts].toSorted(([a], [b]) => a.first - b.first);
    return inOrder.map(([{ first }, { kind, legs, links: own }], place) => {
      return { kind, number: place + 1, legs: legs.toSorted(compareLegs), links: own, first };
    });
  }
}

/** What becomes a call. */
interface Parts {
  kind: CallKind;
  readonly legs: Leg[];
  readonly links: CallLink[];
}

function partsOf(parts: Map<Unit, Parts>, leader: Unit): Parts {
  const known = parts.get(leader);
  if (known !== undefined) return known;
  const begun = { kind: leader.kind, legs: [], links: [] };
  parts.set(leader, begun);
  return begun;
}

function compareLegs(a: Leg, b: Leg): number {
  return (a.entries[0] ?? 0) - (b.entries[0] ?? 0);
}

function leaderOf(unit: Unit): Unit {
  let at = unit;
  while (at.leader !== undefined) at = at.leader;
  return at;
}
