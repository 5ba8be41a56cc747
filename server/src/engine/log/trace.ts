import type { Message } from '../sip/message.ts';
import type { TextSource } from '../text/text-source.ts';
import type { Span } from '../text/span.ts';
import type { EntryHead } from './entry-head.ts';

/** The few facts of a message that links to others are made of; read at indexing, without a full parse. */
export interface EntryFacts {
  /** The status of a response, or undefined for a request. */
  readonly status: number | undefined;
  /** The method of a request, or undefined for a response or a malformed start line. */
  readonly method: string | undefined;
  /** Empty when the message has none. */
  readonly callId: string;
  readonly cseqNumber: number | undefined;
  readonly cseqMethod: string;
  readonly viaBranch: string;
  readonly fromTag: string;
  readonly toTag: string;
}

/** The numbers that links between messages are made of. A text has a key, equal texts have the same; 0 is the empty text. */
export type LinkName =
  | 'status'
  | 'method'
  | 'callId'
  | 'cseqNumber'
  | 'cseqMethod'
  | 'viaBranch'
  | 'fromTag'
  | 'toTag'
  | 'identity';

/** One number per entry. The status of a request is above 699; a CSeq number that is missing is 4294967295. */
export interface NumberColumn {
  readonly length: number;
  readonly [index: number]: number;
}

/**
 * The analysis of one version of one text: immutable, entries in the order of the text.
 * An index is 0-based and addresses one entry (one logged message).
 */
export interface Trace {
  readonly text: TextSource;
  readonly count: number;
  /** The id of the log format of an entry, `raw` where nothing decorates the message. */
  formatId(index: number): string;
  /** From the start line to behind the last octet of the message, in offsets of the text. */
  messageSpan(index: number): Span;
  /** From the log's marker (or the start line, where there is none) to the end of the message. */
  entrySpan(index: number): Span;
  /** True where a message stands in the text as it went over the wire, without a log's prefixes, escapes or colours. */
  isVerbatim(index: number): boolean;
  /** The message, parsed when first asked for. */
  message(index: number): Message;
  head(index: number): EntryHead;
  /**
   * The `ms` of the time in the head of an entry, which has a date, where the lines that announce it begin with it in a way that was read
   * before; undefined where the head has to be read.
   */
  leadingMs(index: number): number | undefined;
  facts(index: number): EntryFacts;
  /** The entry whose span holds `offset`, or undefined. */
  indexAt(offset: number): number | undefined;
  /** The entries of a Call-ID, ascending; empty for one that the trace does not have. */
  withCallId(callId: string): readonly number[];
  /** The entries of the Call-ID of an entry, itself included, ascending; empty where it has none. */
  withSameCallId(index: number): readonly number[];
  /** The first entry of the Call-ID of an entry; undefined where it has none. */
  firstWithSameCallId(index: number): number | undefined;
  /** The next entry of the Call-ID of an entry, or undefined behind the last. */
  nextWithSameCallId(index: number): number | undefined;
  /** Every Call-ID of the trace in order of first appearance; messages without one are left out. */
  readonly callIds: readonly string[];
  /** An identity that an entry keeps as long as its text is the same: a key for caches. */
  identity(index: number): number;
  /** One of the facts of all entries as numbers, for passes over the whole trace. */
  column(name: LinkName): NumberColumn;
  /** The key of a text in a column of keys, or undefined when no message has it. */
  keyOf(text: string): number | undefined;
  /** The same object for all versions of a text: what caches that outlive a version hang on. Identities and keys belong to it. */
  readonly lineage: object;
}
