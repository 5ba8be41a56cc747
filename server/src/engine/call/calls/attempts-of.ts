import type { Trace } from '../../log/trace.ts';
import { linkColumns, type LinkColumns } from '../link-columns.ts';

/** An initial request with all that belongs to it: its copies, answers, ACKs and CANCELs, and the requests of the dialogs that it opened. */
export interface Attempt {
  /** The key of its method: that of the CSeq where only answers are seen. */
  readonly method: number;
  readonly fromTag: number;
  readonly cseqNumber: number;
  /** Without a To tag, on all hops; empty where the trace begins behind it. */
  readonly requests: readonly number[];
  readonly responses: readonly number[];
  readonly acknowledgements: readonly number[];
  readonly cancels: readonly number[];
  /** What was sent in its dialogs by either side, and the answers to that. */
  readonly inDialog: readonly number[];
  /** All of them, in the order in which they were given. */
  readonly entries: readonly number[];
}

type List = 'requests' | 'responses' | 'acknowledgements' | 'cancels' | 'inDialog';

interface GrowingAttempt extends Attempt {
  readonly requests: number[];
  readonly responses: number[];
  readonly acknowledgements: number[];
  readonly cancels: number[];
  readonly inDialog: number[];
  readonly entries: number[];
}

/** Returns the attempts that messages of one Call-ID belong to, in the order of their first messages. `entries` are in the order of time. */
export function attemptsOf(trace: Trace, entries: readonly number[]): readonly Attempt[] {
  const reader = new Attempts(linkColumns(trace));
  for (const entry of entries) reader.add(entry);
  return reader.all;
}

class Attempts {
  readonly #columns: LinkColumns;
  readonly all: GrowingAttempt[] = [];
  /** By what a request shares with its answers: From tag, CSeq number, method. */
  readonly #byKey = new Map<string, GrowingAttempt>();
  /** The latest with a From tag. */
  readonly #byTag = new Map<number, GrowingAttempt>();
  /** By its own tag and one with which it was answered. */
  readonly #byDialog = new Map<string, GrowingAttempt>();
  /** By a tag of a dialog whose beginning is not in the trace. */
  readonly #begunBefore = new Map<number, GrowingAttempt>();

  constructor(columns: LinkColumns) {
    this.#columns = columns;
  }

  add(entry: number): void {
    const { method: methods, toTag, ack, cancel, cseqMethod, invite } = this.#columns;
    const method = methods[entry] ?? 0;
    if (method !== 0 && method !== ack && method !== cancel) {
      if (toTag[entry] === 0) put(this.#opened(entry, method), 'requests', entry);
      else put(this.#around(entry, method), 'inDialog', entry);
      return;
    }
    const about =
      method === 0 ? (cseqMethod[entry] ?? 0) : method === ack ? invite : (this.#cancelled(entry) ?? invite);
    const known = this.#byKey.get(this.#keyOf(entry, about));
    const attempt = known ?? this.#around(entry, about);
    put(attempt, known === undefined ? 'inDialog' : listOf(method, ack), entry);
    if (known !== undefined && method === 0 && toTag[entry] !== 0) {
      this.#byDialog.set(dialogKey(known.fromTag, toTag[entry] ?? 0), known);
    }
  }

  /** A CANCEL says in its CSeq only that it is one: mostly it is an INVITE that is cancelled (RFC 3261 §9.1). */
  #cancelled(entry: number): number | undefined {
    const { invite } = this.#columns;
    if (this.#byKey.has(this.#keyOf(entry, invite))) return invite;
    const { fromTag, cseqNumber } = this.#columns;
    const last = this.#byTag.get(fromTag[entry] ?? 0);
    return last?.cseqNumber === cseqNumber[entry] ? last?.method : undefined;
  }

  #keyOf(entry: number, method: number): string {
    const { fromTag, cseqNumber } = this.#columns;
    return `${fromTag[entry]} ${cseqNumber[entry]} ${method}`;
  }

  #opened(entry: number, method: number): GrowingAttempt {
    const key = this.#keyOf(entry, method);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const made = this.#begin(entry, method);
    this.#byKey.set(key, made);
    this.#byTag.set(made.fromTag, made);
    return made;
  }

  #begin(entry: number, method: number): GrowingAttempt {
    const { fromTag, cseqNumber } = this.#columns;
    const made: GrowingAttempt = {
      method,
      fromTag: fromTag[entry] ?? 0,
      cseqNumber: cseqNumber[entry] ?? 0,
      requests: [],
      responses: [],
      acknowledgements: [],
      cancels: [],
      inDialog: [],
      entries: [],
    };
    this.all.push(made);
    return made;
  }

  /** Returns the attempt in whose dialog a message is, or one without a request where the trace shows none. */
  #around(entry: number, method: number): GrowingAttempt {
    const { fromTag, toTag } = this.#columns;
    const [local, remote] = [fromTag[entry] ?? 0, toTag[entry] ?? 0];
    const found = this.#between(local, remote) ?? this.#between(remote, local);
    if (found !== undefined) return found;
    const begun = this.#begunBefore.get(local) ?? this.#begunBefore.get(remote) ?? this.#begin(entry, method);
    for (const tag of [local, remote]) if (tag !== 0) this.#begunBefore.set(tag, begun);
    return begun;
  }

  /** Returns the attempt of one tag whose dialog has the other, too; else the latest attempt of it: its answer may be missing. */
  #between(local: number, remote: number): GrowingAttempt | undefined {
    return local === 0 ? undefined : (this.#byDialog.get(dialogKey(local, remote)) ?? this.#byTag.get(local));
  }
}

function dialogKey(local: number, remote: number): string {
  return `${local} ${remote}`;
}

function listOf(method: number, ack: number): List {
  if (method === 0) return 'responses';
  return method === ack ? 'acknowledgements' : 'cancels';
}

function put(attempt: GrowingAttempt, list: List, entry: number): void {
  attempt[list].push(entry);
  attempt.entries.push(entry);
}
