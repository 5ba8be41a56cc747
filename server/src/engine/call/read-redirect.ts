import type { Trace } from '../log/trace.ts';
import type { Uri } from '../sip/uri.ts';
import { acknowledgement, type Acknowledgement } from './acknowledgement.ts';
import type { ChainPlace } from './chain-place.ts';
import { contactsAt } from './contacts-at.ts';
import { linkColumns } from './link-columns.ts';
import { chainPlace } from './redirect-chains.ts';
import { readOutcome } from './read-outcome.ts';
import { readOnce, type Read } from './recording.ts';
import { rankedContacts } from './ranked-contacts.ts';
import type { Outcome, RankedContact, Redirect } from './redirect.ts';
import { requestLineAt } from './request-line.ts';
import { requestOf } from './request-of.ts';
import { requestTarget } from './request-target.ts';
import { responseEvent, type ResponseEvent } from './response-events.ts';
import { timeBetween } from './time-between.ts';
import { writtenCseqMethod } from './written-method.ts';

const redirects = new WeakMap<Trace, Map<number, Read<Redirect>>>();

/**
 * Returns what the trace tells about a 3xx; undefined for any other entry. A copy on another hop, or one sent again, gives
 * the same object as the response nearest to where it was made.
 */
export function readRedirect(trace: Trace, index: number): Redirect | undefined {
  const event = responseEvent(trace, index);
  if (event === undefined || 399 < event.status) return undefined;
  const known = redirects.get(trace) ?? new Map<number, Read<Redirect>>();
  redirects.set(trace, known);
  return readOnce(trace, known, event.index, () => read(trace, event));
}

function read(trace: Trace, event: ResponseEvent): Redirect {
  return new ReadRedirect(trace, event);
}

class ReadRedirect implements Redirect {
  readonly #trace: Trace;
  readonly response: number;
  readonly status: number;
  readonly method: string;
  readonly request: number | undefined;
  readonly requestUri: string | undefined;
  readonly target: Uri | undefined;
  readonly isInDialog: boolean;
  readonly contacts: readonly RankedContact[];
  readonly hasWildcard: boolean;
  readonly receiver: Redirect['receiver'];
  readonly copies: readonly number[];
  readonly hops: ResponseEvent['hops'];
  readonly acknowledgement: Acknowledgement;
  readonly outcome: Outcome;
  readonly chain: ChainPlace;

  constructor(trace: Trace, event: ResponseEvent) {
    const response = event.index;
    const values = contactsAt(trace, response);
    const request = requestOf(trace, response);
    this.#trace = trace;
    this.response = response;
    this.status = event.status;
    this.method = writtenCseqMethod(trace, response);
    this.request = request;
    this.requestUri = request === undefined ? undefined : requestLineAt(trace, request)?.uri;
    this.target = request === undefined ? undefined : requestTarget(trace, request);
    this.isInDialog = request !== undefined && linkColumns(trace).toTag[request] !== 0;
    this.contacts = rankedContacts(values);
    this.hasWildcard = values.some(({ isWildcard }) => isWildcard);
    this.receiver = receiverKind(event.hops[0]?.viaCount ?? 0);
    this.copies = event.hops.length === 1 ? noCopies : event.hops.slice(1).map(({ index }) => index);
    this.hops = event.hops;
    this.acknowledgement = acknowledgement(trace, event.hops);
    this.outcome = readOutcome(trace, event, this.contacts);
    this.chain = chainPlace(trace, response);
  }

  /** Rules do not ask for it, and the log's lines need not be read for it. */
  get elapsedMs(): number | undefined {
    const elapsedMs = this.request === undefined ? undefined : timeBetween(this.#trace, this.request, this.response);
    return elapsedMs === undefined || elapsedMs < 0 ? undefined : elapsedMs;
  }
}

const noCopies: readonly number[] = Object.freeze([]);

function receiverKind(viaCount: number): Redirect['receiver'] {
  if (viaCount === 0) return 'unknown';
  return viaCount === 1 ? 'uac' : 'proxy';
}
