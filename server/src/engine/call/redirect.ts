import type { ContactValue } from '../sip/headers/contacts.ts';
import type { Uri } from '../sip/uri.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { ChainPlace } from './chain-place.ts';
import type { ResponseHop } from './response-events.ts';

/** A Contact of a 3xx. */
export interface RankedContact {
  /** Its place in `contacts(message)`. */
  readonly contactIndex: number;
  readonly value: ContactValue;
}

/** What became of a 3xx. */
export type Outcome =
  | {
      readonly kind: 'followed';
      readonly certainty: 'certain' | 'probable';
      /** The URI that the request went to. */
      readonly target: string;
      /** Which of `contacts(message)`; absent where the body named the target, or an emergency registration followed. */
      readonly contactIndex?: number;
      /** The request that followed. */
      readonly by: number;
      /** Its final response, that to a retry with credentials included; absent when the trace shows none. */
      readonly finalStatus?: number;
      readonly finalIndex?: number;
      readonly throughProxy: boolean;
    }
  | {
      readonly kind: 'partly-followed';
      /** How many of the `count` Contacts that SIP can call were tried. */
      readonly tried: number;
      readonly count: number;
      /** The first of them in order of q that was not tried. */
      readonly untried: string;
      /** The last request that followed. */
      readonly by: number;
      readonly finalStatus: number;
      readonly finalIndex: number;
      readonly throughProxy: boolean;
    }
  | {
      readonly kind: 'not-needed';
      readonly why: 'cancelled' | 'session-ended' | 'another-branch-answered';
      /** The CANCEL, BYE or 2xx. */
      readonly by: number;
    }
  | {
      readonly kind: 'not-followed';
      /** The response on the hop where the client received it. */
      readonly response: number;
      readonly laterTrafficMs: number;
    }
  | {
      readonly kind: 'trace-ends';
      /** For how long the client's later traffic is in the trace: less than 32 s, of a 380 less than 60 s. */
      readonly afterMs: number;
    }
  | {
      readonly kind: 'cannot-be-told';
      /**
       * `no-target`: no Contact that SIP can call; `one-sided`: the request is not in the trace; `other-side`: the log was
       * written by who was called, so requests to others are not in it; `relayed`: a proxy received it, and the trace
       * does not show who got it from there; `no-times`: the log has no times, or does not name the client; `out-of-sight`:
       * the trace was taken at the server, and the Contact leads elsewhere; `other-domain`: an emergency call may have gone
       * out without SIP, in the circuit-switched domain.
       */
      readonly why: 'no-target' | 'one-sided' | 'other-side' | 'relayed' | 'no-times' | 'out-of-sight' | 'other-domain';
    };

/** One 3xx with what the trace tells about it. Indexes address entries, times are milliseconds. */
export interface Redirect {
  /** On the hop nearest to where it was made. */
  readonly response: number;
  readonly status: number;
  /** Of the CSeq; empty without one. */
  readonly method: string;
  /** The request on that hop, as first sent; undefined when the trace does not hold it. */
  readonly request: number | undefined;
  readonly requestUri: string | undefined;
  /** The Request-URI taken apart, where it can be read. */
  readonly target: Uri | undefined;
  /** From the request to the response. */
  readonly elapsedMs: number | undefined;
  /** In order of q, highest first; a Contact without q counts as 1.0; `*` is left out. */
  readonly contacts: readonly RankedContact[];
  readonly hasWildcard: boolean;
  /** One Via value left: it reached a UAC (or a B2BUA). More: a proxy that may pass it on. */
  readonly receiver: 'uac' | 'proxy' | 'unknown';
  /** True when the request carried a To tag (RFC 3261 §12.2.1.2). */
  readonly isInDialog: boolean;
  /** The same response on its way towards the client. */
  readonly copies: readonly number[];
  readonly hops: readonly ResponseHop[];
  readonly acknowledgement: Acknowledgement;
  readonly outcome: Outcome;
  readonly chain: ChainPlace;
}
