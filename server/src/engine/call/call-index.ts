import type { EntryFacts, Trace } from '../log/trace.ts';
import { noteGroup } from './recording.ts';

/** The entries of one transaction (RFC 3261 §17): same Call-ID, CSeq and top Via branch. Ascending. */
export interface Transaction {
  readonly requests: readonly number[];
  readonly responses: readonly number[];
  /** The ACKs to a final response other than 2xx: they keep the branch (RFC 3261 §17.1.1.3). */
  readonly acknowledgements: readonly number[];
}

/** The entries of one Call-ID by what links them. Every list is ascending. */
export interface CallIndex {
  /** By `transactionKey`. */
  readonly transactions: ReadonlyMap<string, Transaction>;
  /** Requests by method, without ACK. */
  readonly requests: ReadonlyMap<string, readonly number[]>;
  /** ACKs by CSeq number. */
  readonly acknowledgements: ReadonlyMap<number | undefined, readonly number[]>;
  /** 2xx responses by method. */
  readonly successes: ReadonlyMap<string, readonly number[]>;
  /** 2xx responses by `cseqKey`. */
  readonly answers: ReadonlyMap<string, readonly number[]>;
  /** CANCELs by the CSeq number that they share with what they cancel (RFC 3261 §9.1). */
  readonly cancels: ReadonlyMap<number | undefined, readonly number[]>;
  /** Final responses other than 2xx: 300 and above. */
  readonly finals: readonly number[];
}

const indexes = new WeakMap<Trace, Map<string, CallIndex>>();

/** Returns the index of a Call-ID, built when it is first asked for. */
export function callIndex(trace: Trace, callId: string): CallIndex {
  const entries = trace.withCallId(callId);
  if (entries[0] !== undefined) noteGroup(trace, entries[0]);
  const known = indexes.get(trace) ?? new Map<string, CallIndex>();
  indexes.set(trace, known);
  const found = known.get(callId) ?? buildIndex(trace, entries);
  known.set(callId, found);
  return found;
}

/** Returns the transaction that an entry belongs to; an ACK belongs to the one whose branch it carries. */
export function transactionOf(trace: Trace, index: number): Transaction | undefined {
  const facts = trace.facts(index);
  return callIndex(trace, facts.callId).transactions.get(transactionKey(facts));
}

/** Returns what all branches of a forked request share. */
export function cseqKey(facts: Pick<EntryFacts, 'cseqNumber' | 'cseqMethod' | 'fromTag'>): string {
  return `${facts.cseqNumber} ${facts.cseqMethod} ${facts.fromTag}`;
}

function transactionKey(facts: EntryFacts): string {
  const method = facts.cseqMethod === 'ACK' ? 'INVITE' : facts.cseqMethod;
  return `${facts.cseqNumber} ${method} ${facts.viaBranch}`;
}

interface GrowingTransaction extends Transaction {
  readonly requests: number[];
  readonly responses: number[];
  readonly acknowledgements: number[];
}

function buildIndex(trace: Trace, entries: readonly number[]): CallIndex {
  const transactions = new Map<string, GrowingTransaction>();
  const index = {
    transactions,
    requests: new Map<string, number[]>(),
    acknowledgements: new Map<number | undefined, number[]>(),
    successes: new Map<string, number[]>(),
    answers: new Map<string, number[]>(),
    cancels: new Map<number | undefined, number[]>(),
    finals: new Array<number>(),
  };
  for (const entry of entries) {
    const facts = trace.facts(entry);
    const key = transactionKey(facts);
    const transaction = transactions.get(key) ?? { requests: [], responses: [], acknowledgements: [] };
    transactions.set(key, transaction);
    if (facts.status !== undefined) {
      transaction.responses.push(entry);
      if (300 <= facts.status && facts.status <= 699) index.finals.push(entry);
      else if (200 <= facts.status && facts.status <= 299) {
        append(index.successes, facts.cseqMethod, entry);
        append(index.answers, cseqKey(facts), entry);
      }
    } else if (facts.method === 'ACK') {
      transaction.acknowledgements.push(entry);
      append(index.acknowledgements, facts.cseqNumber, entry);
    } else if (facts.method !== undefined) {
      transaction.requests.push(entry);
      append(index.requests, facts.method, entry);
      if (facts.method === 'CANCEL') append(index.cancels, facts.cseqNumber, entry);
    }
  }
  return index;
}

function append<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}
