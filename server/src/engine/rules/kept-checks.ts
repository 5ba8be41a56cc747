import { callGroups } from '../call/call-groups.ts';
import { holdsIn, noteGroup, recorded, type Recording } from '../call/recording.ts';
import type { Trace } from '../log/trace.ts';
import { entriesOf, movedFinding, type EntryMove } from './moved-finding.ts';
import type { Finding } from './rule.ts';

/** What was found in one event, and all that it rests on. Nothing here holds a trace, which would keep its text alive. */
interface KeptCheck {
  readonly recording: Recording;
  readonly findings: readonly Finding[];
  /** The entries that the findings speak about, where they stood when the findings were made. */
  readonly places: readonly Place[];
}

interface Place {
  readonly identity: number;
  readonly index: number;
  readonly start: number;
}

/** What is known of the events of a text, and what is done with what is found. */
export type Checks = Pick<KeptChecks, 'known' | 'checked' | 'keepOnly'>;

/** For a text that is checked once: nothing is known, and nothing is kept. */
export class ChecksOnce implements Checks {
  known(): undefined {
    return undefined;
  }

  checked(_trace: Trace, _index: number, check: () => readonly Finding[]): readonly Finding[] {
    return check();
  }

  keepOnly(): void {
    // Nothing is kept that could be forgotten.
  }
}

/**
 * What was found in each event of a text, by the identity of its response. It outlives a version: where the groups that were
 * read have the same entries and the questions that were asked have the same answers, the findings are the same, at most moved.
 */
export class KeptChecks {
  readonly #kept = new Map<number, KeptCheck>();

  /** Returns what was found in the event of a response, or undefined when it has to be checked again. */
  known(trace: Trace, index: number): readonly Finding[] | undefined {
    const identity = trace.identity(index);
    const kept = this.#kept.get(identity);
    if (kept === undefined || !holdsIn(trace, kept.recording)) return undefined;
    const placed = placedIn(trace, kept);
    if (placed !== kept) this.#kept.set(identity, placed);
    return placed.findings;
  }

  /** Checks the event of a response by `check` and keeps what it returns. */
  checked(trace: Trace, index: number, check: () => readonly Finding[]): readonly Finding[] {
    const { value, recording } = recorded(trace, () => {
      noteGroup(trace, index);
      return check();
    });
    this.#kept.set(trace.identity(index), { recording, findings: value, places: placesOf(trace, value) });
    return value;
  }

  /** Tells whether what was found in the event of a response rests on its own group alone. */
  restsOnItsGroup(trace: Trace, index: number): boolean {
    const recording = this.#kept.get(trace.identity(index))?.recording;
    if (recording === undefined || recording.questions.length !== 0) return false;
    const own = callGroups(trace).numberOf(index);
    return recording.groups.every(({ group }) => group === own);
  }

  /** Forgets what was found in the event of a response. */
  forget(trace: Trace, index: number): void {
    this.#kept.delete(trace.identity(index));
  }

  /** Forgets the responses that are not among these. */
  keepOnly(trace: Trace, indexes: readonly number[]): void {
    if (this.#kept.size <= indexes.length) return;
    const identities = new Set(indexes.map((index) => trace.identity(index)));
    for (const identity of this.#kept.keys()) if (!identities.has(identity)) this.#kept.delete(identity);
  }
}

function placesOf(trace: Trace, findings: readonly Finding[]): readonly Place[] {
  if (findings.length === 0) return noPlaces;
  return [...new Set(findings.flatMap(entriesOf))].map((index) => {
    return { identity: trace.identity(index), index, start: trace.messageSpan(index).start };
  });
}

const noPlaces: readonly Place[] = Object.freeze([]);

/** Returns a check that still holds with its findings where they stand now: the same object when nothing moved. */
function placedIn(trace: Trace, kept: KeptCheck): KeptCheck {
  const groups = callGroups(trace);
  const places = kept.places.map((place) => {
    const index = groups.indexOf(place.identity) ?? place.index;
    const { start } = trace.messageSpan(index);
    return index === place.index && start === place.start ? place : { identity: place.identity, index, start };
  });
  if (places.every((place, at) => place === kept.places[at])) return kept;
  const moveOf = (old: number): EntryMove => {
    const at = kept.places.findIndex(({ index }) => index === old);
    const [before, now] = [kept.places[at], places[at]];
    return before === undefined || now === undefined
      ? { index: old, by: 0 }
      : { index: now.index, by: now.start - before.start };
  };
  return { recording: kept.recording, places, findings: kept.findings.map((finding) => movedFinding(finding, moveOf)) };
}
