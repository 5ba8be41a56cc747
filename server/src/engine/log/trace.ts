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
  /** The message, parsed when first asked for. */
  message(index: number): Message;
  head(index: number): EntryHead;
  facts(index: number): EntryFacts;
  /** The entry whose span holds `offset`, or undefined. */
  indexAt(offset: number): number | undefined;
  /** The entries of a Call-ID, ascending; empty for one that the trace does not have. */
  withCallId(callId: string): readonly number[];
  /** The entries with a From tag, ascending. */
  withFromTag(fromTag: string): readonly number[];
  /** Every Call-ID of the trace in order of first appearance; messages without one are left out. */
  readonly callIds: readonly string[];
  /** An identity that an entry keeps as long as its text is the same: a key for caches. */
  identity(index: number): number;
}
