import { noNumber } from '../log/entry-columns.ts';
import type { Trace } from '../log/trace.ts';
import { isRefusal, isSuccess, linkColumns, type LinkColumns } from './link-columns.ts';
import { noteGroup } from './recording.ts';

/** The entries of one transaction (RFC 3261 §17): same Call-ID, CSeq and top Via branch. Ascending. */
export interface Transaction {
  readonly requests: readonly number[];
  readonly responses: readonly number[];
  /** The ACKs to a final response other than 2xx: they keep the branch (RFC 3261 §17.1.1.3). */
  readonly acknowledgements: readonly number[];
}

/**
 * Returns the index of the Call-ID of an entry. Whoever asks for it follows links within the group of the entry, which is noted
 * where something records what it rests on.
 */
export function callIndex(trace: Trace, index: number): CallIndex {
  const columns = linkColumns(trace);
  const key = columns.callId[index] ?? 0;
  if (key !== 0) noteGroup(trace, index);
  const known = indexes.get(trace) ?? { latestKey: -1, latest: undefined, long: new Map<number, CallIndex>() };
  indexes.set(trace, known);
  if (known.latestKey === key && known.latest !== undefined) return known.latest;
  const found = known.long.get(key) ?? new CallIndex(columns, trace.withSameCallId(index));
  if (!found.isShort) known.long.set(key, found);
  known.latestKey = key;
  known.latest = found;
  return found;
}

/** Returns the transaction that an entry belongs to; an ACK belongs to the one whose branch it carries. */
export function transactionOf(trace: Trace, index: number): Transaction | undefined {
  return callIndex(trace, index).transaction(index);
}

/** Calls are asked about one after the other, and a short one is as soon read again as kept. */
interface KnownCalls {
  /** The key of the Call-ID that was asked for last. */
  latestKey: number;
  latest: CallIndex | undefined;
  /** By the key of a Call-ID. */
  readonly long: Map<number, CallIndex>;
}

const indexes = new WeakMap<Trace, KnownCalls>();

type Lists = ReadonlyMap<number | string, readonly number[]>;

const none: readonly number[] = [];

/** So few entries are looked through each time: that costs less than lists of all kinds. Nearly all calls are that short. */
const fewEntries = 24;

/** The entries of a long call by what links them, each list made when it is first asked for. */
interface KindLists {
  transactions?: ReadonlyMap<string, Transaction>;
  requests?: Lists;
  acknowledgements?: Lists;
  successes?: Lists;
  answers?: Lists;
  cancels?: Lists;
}

/** The entries of one Call-ID by what links them. Every list is ascending, and made when its kind is first asked for. */
export class CallIndex {
  readonly #columns: LinkColumns;
  readonly #entries: readonly number[];
  /** Of a short call the transaction that was asked for last: what is asked of one response asks for it again and again. */
  #latest: Transaction | undefined;
  #latestIndex = -1;
  /** Of a long call only. */
  readonly #lists: KindLists | undefined;
  #finals: readonly number[] | undefined;

  constructor(columns: LinkColumns, entries: readonly number[]) {
    this.#columns = columns;
    this.#entries = entries;
    this.#lists = entries.length <= fewEntries ? undefined : {};
  }

  /** True where its entries are few enough to be looked through each time. */
  get isShort(): boolean {
    return this.#lists === undefined;
  }

  transaction(index: number): Transaction | undefined {
    const lists = this.#lists;
    if (lists === undefined) {
      if (this.#latestIndex !== index) {
        this.#latest = transactionAmong(this.#columns, this.#entries, index);
        this.#latestIndex = index;
      }
      return this.#latest;
    }
    lists.transactions ??= transactionsOf(this.#columns, this.#entries);
    return lists.transactions.get(transactionKey(this.#columns, index));
  }

  /** Returns the requests whose method an entry has in its CSeq; none for ACK. */
  requestsLike(index: number): readonly number[] {
    return this.requestsBy(this.#columns.cseqMethod[index]);
  }

  /** Returns the requests whose method has a key, other than ACK. */
  requestsBy(method: number | undefined): readonly number[] {
    const { method: methods, ack } = this.#columns;
    const lists = this.#lists;
    if (lists === undefined) {
      const isNone = method === undefined || method === 0 || method === ack;
      return isNone ? none : among(this.#entries, (entry) => methods[entry] === method);
    }
    lists.requests ??= listsOf(this.#entries, (entry) => {
      return methods[entry] === 0 || methods[entry] === ack ? undefined : methods[entry];
    });
    return method === undefined ? none : (lists.requests.get(method) ?? none);
  }

  /** Returns the ACKs with the CSeq number of an entry. */
  acknowledgementsLike(index: number): readonly number[] {
    const { method, cseqNumber, ack } = this.#columns;
    const lists = this.#lists;
    if (lists === undefined) return this.#withNumber(index, ack);
    lists.acknowledgements ??= listsOf(this.#entries, (entry) =>
      method[entry] === ack ? cseqNumber[entry] : undefined,
    );
    return lists.acknowledgements.get(cseqNumber[index] ?? 0) ?? none;
  }

  /** Returns the CANCELs with the CSeq number of an entry: they share it with what they cancel (RFC 3261 §9.1). */
  cancelsLike(index: number): readonly number[] {
    const { method, cseqNumber, cancel } = this.#columns;
    const lists = this.#lists;
    if (lists === undefined) return this.#withNumber(index, cancel);
    lists.cancels ??= listsOf(this.#entries, (entry) => (method[entry] === cancel ? cseqNumber[entry] : undefined));
    return lists.cancels.get(cseqNumber[index] ?? 0) ?? none;
  }

  /** Returns the 2xx responses with the method that an entry has in its CSeq. */
  successesLike(index: number): readonly number[] {
    return this.#successesBy(this.#columns.cseqMethod[index] ?? 0);
  }

  /** Returns the 2xx responses to the CANCELs with the CSeq number of an entry. */
  cancelAnswersLike(index: number): readonly number[] {
    const { cseqNumber, cancel } = this.#columns;
    return this.#successesBy(cancel).filter((entry) => cseqNumber[entry] === cseqNumber[index]);
  }

  #successesBy(method: number): readonly number[] {
    const columns = this.#columns;
    const lists = this.#lists;
    if (lists === undefined) {
      return among(this.#entries, (entry) => isSuccess(columns, entry) && columns.cseqMethod[entry] === method);
    }
    lists.successes ??= listsOf(this.#entries, (entry) =>
      isSuccess(columns, entry) ? columns.cseqMethod[entry] : undefined,
    );
    return lists.successes.get(method) ?? none;
  }

  /** Returns the 2xx responses with what all branches of a forked request share: CSeq and From tag. */
  answersLike(index: number): readonly number[] {
    const columns = this.#columns;
    const lists = this.#lists;
    if (lists === undefined) {
      return among(this.#entries, (entry) => isSuccess(columns, entry) && isSameFork(columns, entry, index));
    }
    lists.answers ??= listsOf(this.#entries, (entry) =>
      isSuccess(columns, entry) ? forkKey(columns, entry) : undefined,
    );
    return lists.answers.size === 0 ? none : (lists.answers.get(forkKey(columns, index)) ?? none);
  }

  #withNumber(index: number, method: number): readonly number[] {
    const { method: methods, cseqNumber } = this.#columns;
    return among(this.#entries, (entry) => methods[entry] === method && cseqNumber[entry] === cseqNumber[index]);
  }

  /** Final responses other than 2xx: 300 to 699. */
  get finals(): readonly number[] {
    this.#finals ??= among(this.#entries, (entry) => isRefusal(this.#columns, entry));
    return this.#finals;
  }
}

/** Returns the entries that pass a test. Mostly it is none or one, for which a list that grows takes room for seventeen. */
function among(entries: readonly number[], test: (entry: number) => boolean): readonly number[] {
  let found: number[] | undefined;
  for (const entry of entries) {
    if (!test(entry)) continue;
    if (found === undefined) found = [entry];
    else found.push(entry);
  }
  return found ?? none;
}

function forkKey({ cseqNumber, cseqMethod, fromTag }: LinkColumns, index: number): string {
  return `${cseqNumber[index]} ${cseqMethod[index]} ${fromTag[index]}`;
}

function isSameFork({ cseqNumber, cseqMethod, fromTag }: LinkColumns, a: number, b: number): boolean {
  return cseqNumber[a] === cseqNumber[b] && cseqMethod[a] === cseqMethod[b] && fromTag[a] === fromTag[b];
}

function transactionKey(columns: LinkColumns, index: number): string {
  const { cseqNumber, viaBranch } = columns;
  return `${cseqNumber[index]} ${transactionMethod(columns, index)} ${viaBranch[index]}`;
}

function transactionMethod({ cseqMethod, ack, invite }: LinkColumns, index: number): number | undefined {
  return cseqMethod[index] === ack ? invite : cseqMethod[index];
}

/** Returns the entries that have a key, by it. */
function listsOf(entries: readonly number[], keyOf: (entry: number) => number | string | undefined): Lists {
  const lists = new Map<number | string, number[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  return lists;
}

interface GrowingTransaction extends Transaction {
  readonly requests: number[];
  readonly responses: number[];
  readonly acknowledgements: number[];
}

function transactionsOf(columns: LinkColumns, entries: readonly number[]): ReadonlyMap<string, Transaction> {
  const transactions = new Map<string, GrowingTransaction>();
  for (const entry of entries) {
    const key = transactionKey(columns, entry);
    const known = transactions.get(key);
    const transaction = known ?? { requests: [], responses: [], acknowledgements: [] };
    if (known === undefined) transactions.set(key, transaction);
    put(columns, transaction, entry);
  }
  return transactions;
}

/** Returns the transaction of one of the entries. */
function transactionAmong(columns: LinkColumns, entries: readonly number[], index: number): Transaction {
  const { cseqNumber, viaBranch } = columns;
  const method = transactionMethod(columns, index);
  const transaction = { requests: none, responses: none, acknowledgements: none };
  for (const entry of entries) {
    if (cseqNumber[entry] !== cseqNumber[index] || viaBranch[entry] !== viaBranch[index]) continue;
    const list = transactionMethod(columns, entry) === method ? listFor(columns, entry) : undefined;
    if (list !== undefined)
      transaction[list] = transaction[list].length === 0 ? [entry] : [...transaction[list], entry];
  }
  return transaction;
}

function put(columns: LinkColumns, transaction: GrowingTransaction, entry: number): void {
  const list = listFor(columns, entry);
  if (list !== undefined) transaction[list].push(entry);
}

/** Returns the list of a transaction that an entry belongs in. */
function listFor({ method: methods, status, ack }: LinkColumns, entry: number): keyof Transaction | undefined {
  const method = methods[entry] ?? 0;
  if (method === ack) return 'acknowledgements';
  if (method !== 0) return 'requests';
  return status[entry] === noNumber ? undefined : 'responses';
}
