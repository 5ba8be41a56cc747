import type { FinalResponse } from '../final-response.ts';

/** What messages are about, by the request with which they began. */
export type CallKind = 'call' | 'registration' | 'subscription' | 'message' | 'options' | 'publish' | 'refer' | 'other';

/** How a call ended. `redirected`: the last word was a 3xx that nobody followed. `incomplete`: the trace does not tell. */
export type CallOutcome = 'answered' | 'rejected' | 'cancelled' | 'redirected' | 'unanswered' | 'incomplete';

/**
 * Why an outcome is none of the plain ones. `challenged`: it was rejected by a challenge that no credentials followed. `timed-out`: nobody
 * answered for as long as RFC 3261 waits; `no-answer-seen`: the trace ends before that. `going-on`: a provisional response was the last
 * word. `lost`: messages of its dialog show that it was answered, but not the answer. `began-before`: the trace begins behind its request.
 */
export type OutcomeReason = 'challenged' | 'timed-out' | 'no-answer-seen' | 'going-on' | 'lost' | 'began-before';

/** What became of a leg. */
export interface LegEnd {
  readonly outcome: CallOutcome;
  readonly reason?: OutcomeReason;
  /** The final response to its last attempt, where the caller received it; absent when the trace shows none. */
  readonly final?: FinalResponse;
}

/**
 * One initial request with its authentication retries, up to its final response or the end of its dialog. Indexes address entries,
 * ascending in time as far as the log tells it.
 */
export interface Leg extends LegEnd {
  /** The first sending of each attempt; empty where the trace begins behind the request. */
  readonly attempts: readonly number[];
  /** All of its messages, on all hops. */
  readonly entries: readonly number[];
  /** The key of the From tag of its requests. */
  readonly fromTag: number;
  /** The 3xx for which a proxy sent it for its client (RFC 3261 §16.7 step 4); absent for what the caller sent. */
  readonly followedFor?: number;
}

/** What ties the messages of one Call-ID to those of another. */
export interface CallLink {
  /** `redirect`: a 3xx and the request that followed it. `refer`: a REFER and the request that it asked for. `replaces`: a dialog and the one that takes its place. */
  readonly kind: 'redirect' | 'refer' | 'replaces';
  readonly confidence: 'certain' | 'probable';
  /** The entry that asks for it, or the first of the dialog that is replaced. */
  readonly from: number;
  /** The request that it leads to. */
  readonly to: number;
}

/** A call, a registration, a subscription or another exchange: the legs that belong together. */
export interface Call {
  readonly kind: CallKind;
  /** 1-based, in the order in which the trace shows the first message of each, whatever its kind. */
  readonly number: number;
  /** In the order of their first messages; at least one. */
  readonly legs: readonly Leg[];
  readonly links: readonly CallLink[];
  /** The first message of all. */
  readonly first: number;
}
