import type { EntryFacts, Trace } from '../log/trace.ts';

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
  /** Final responses other than 2xx: 300 and above. */
  readonly finals: readonly number[];
}

const indexes = new WeakMap<Trace, Map<string, CallIndex>>();

/** Returns the index of a Call-ID, built when it is first asked for. */
export function callIndex(trace: Trace, callId: string): CallIndex {
  const known = indexes.get(trace) ?? new Map<string, CallIndex>();
  indexes.set(trace, known);
  const found = known.get(callId) ?? buildIndex(trace, trace.withCallId(callId));
  known.set(callId, found);
  return found;
}

/** Returns the transaction that an entry belongs to; an ACK belongs to the one whose branch it carries. */
export function transactionOf(trace: Trace, index: number): Transaction | undefined {
  const facts = trace.facts(index);
  return callIndex(trace, facts.callId).transactions.get(transactionKey(facts));
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
  const requests = new Map<string, number[]>();
  const acknowledgements = new Map<number | undefined, number[]>();
  const successes = new Map<string, number[]>();
  const finals: number[] = [];
  for (const index of entries) {
    const facts = trace.facts(index);
    const key = transactionKey(facts);
    const transaction = transactions.get(key) ?? { requests: [], responses: [], acknowledgements: [] };
    transactions.set(key, transaction);
    if (facts.status !== undefined) {
      transaction.responses.push(index);
      if (300 <= facts.status && facts.status <= 699) finals.push(index);
      else if (200 <= facts.status && facts.status <= 299) append(successes, facts.cseqMethod, index);
    } else if (facts.method === 'ACK') {
      transaction.acknowledgements.push(index);
      append(acknowledgements, facts.cseqNumber, index);
    } else if (facts.method !== undefined) {
      transaction.requests.push(index);
      append(requests, facts.method, index);
    }
  }
  return { transactions, requests, acknowledgements, successes, finals };
}

function append<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}
