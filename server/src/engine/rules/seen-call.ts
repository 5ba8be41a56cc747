import { callIndex, type Transaction } from '../call/call-index.ts';
import { knownHeads } from '../call/known-heads.ts';
import { linkColumns, type LinkColumns } from '../call/link-columns.ts';
import { spanAt } from '../call/span-at.ts';
import { timeBetween } from '../call/time-between.ts';
import type { Trace } from '../log/trace.ts';
import type { Message } from '../sip/message.ts';
import { statusSpan } from '../sip/status-span.ts';
import type { Span } from '../text/span.ts';

/** All messages of one Call-ID, with what rules about transactions and dialogs ask of them: links are numbers, and nothing is parsed unasked. */
export class SeenCall {
  readonly trace: Trace;
  /** In the order of the text. */
  readonly entries: readonly number[];
  readonly columns: LinkColumns;
  #transactions: readonly Transaction[] | undefined;

  constructor(trace: Trace, first: number) {
    this.trace = trace;
    this.entries = trace.withSameCallId(first);
    this.columns = linkColumns(trace);
  }

  /** The transactions (same CSeq and top branch) in the order of their first entries, each hop of a proxy its own. */
  get transactions(): readonly Transaction[] {
    this.#transactions ??= this.#listed();
    return this.#transactions;
  }

  #listed(): readonly Transaction[] {
    const [first] = this.entries;
    if (first === undefined) return [];
    const index = callIndex(this.trace, first);
    const seen = new Set<number>();
    const found: Transaction[] = [];
    for (const entry of this.entries) {
      if (seen.has(entry)) continue;
      const transaction = index.transaction(entry);
      if (transaction === undefined) continue;
      for (const list of [transaction.requests, transaction.responses, transaction.acknowledgements]) {
        for (const one of list) seen.add(one);
      }
      found.push(transaction);
    }
    return found;
  }

  /** True for a request, of whatever method. */
  isRequest(entry: number): boolean {
    return this.columns.method[entry] !== 0;
  }

  /** The status of a response, 0 for a request. */
  status(entry: number): number {
    return this.isRequest(entry) ? 0 : (this.columns.status[entry] ?? 0);
  }

  /** True where a request has this method, or a response answers one that has. Method names are case-sensitive. */
  isAbout(entry: number, method: string): boolean {
    const key = this.trace.keyOf(method);
    if (key === undefined) return false;
    const { method: methods, cseqMethod } = this.columns;
    return (this.isRequest(entry) ? methods[entry] : cseqMethod[entry]) === key;
  }

  /** Milliseconds from one entry to another; undefined where the log has no times. */
  timeBetween(from: number, to: number): number | undefined {
    return timeBetween(this.trace, from, to);
  }

  /** The key of who sent an entry; 0 where the log does not tell. */
  sender(entry: number): number {
    return knownHeads(this.trace).sender(this.trace, entry);
  }

  /** The key of who received an entry; 0 where the log does not tell. */
  receiver(entry: number): number {
    return knownHeads(this.trace).receiver(this.trace, entry);
  }

  message(entry: number): Message {
    return this.trace.message(entry);
  }

  /** Returns where a place of a message, in offsets of its wire, stands in the text. */
  place(entry: number, span: Span): Span {
    return spanAt(this.trace, entry, span);
  }

  /** Returns where a finding about a message as a whole stands: its method, or its status and phrase. */
  headline(entry: number): Span {
    return statusSpan(this.message(entry));
  }
}
