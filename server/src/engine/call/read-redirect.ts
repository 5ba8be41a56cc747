import type { Trace } from '../log/trace.ts';
import { acknowledgement } from './acknowledgement.ts';
import { contactsAt } from './contacts-at.ts';
import { chainPlace } from './redirect-chains.ts';
import { readOutcome } from './read-outcome.ts';
import { recorded, replay, type Recorded } from './recording.ts';
import { rankedContacts } from './ranked-contacts.ts';
import type { Redirect } from './redirect.ts';
import { requestLineAt } from './request-line.ts';
import { requestOf } from './request-of.ts';
import { requestTarget } from './request-target.ts';
import { responseEvent, type ResponseEvent } from './response-events.ts';
import { timeBetween } from './time-between.ts';
import { writtenCseqMethod } from './written-method.ts';

const redirects = new WeakMap<Trace, Map<number, Recorded<Redirect>>>();

/**
 * Returns what the trace tells about a 3xx; undefined for any other entry. A copy on another hop, or one sent again, gives
 * the same object as the response nearest to where it was made.
 */
export function readRedirect(trace: Trace, index: number): Redirect | undefined {
  const event = responseEvent(trace, index);
  if (event === undefined || 399 < event.status) return undefined;
  const known = redirects.get(trace) ?? new Map<number, Recorded<Redirect>>();
  redirects.set(trace, known);
  const found = known.get(event.index) ?? recorded(trace, () => read(trace, event));
  known.set(event.index, found);
  replay(trace, found.recording);
  return found.value;
}

function read(trace: Trace, event: ResponseEvent): Redirect {
  const response = event.index;
  const values = contactsAt(trace, response);
  const ranked = rankedContacts(values);
  return {
    response,
    status: event.status,
    method: writtenCseqMethod(trace, response),
    ...requestFacts(trace, response),
    contacts: ranked,
    hasWildcard: values.some(({ isWildcard }) => isWildcard),
    receiver: receiverKind(event.hops[0]?.viaCount ?? 0),
    copies: event.hops.slice(1).map(({ index }) => index),
    hops: event.hops,
    acknowledgement: acknowledgement(trace, event.hops),
    outcome: readOutcome(trace, event, ranked),
    chain: chainPlace(trace, response),
  };
}

function requestFacts(
  trace: Trace,
  response: number,
): Pick<Redirect, 'isInDialog' | 'request' | 'requestUri' | 'target' | 'elapsedMs'> {
  const request = requestOf(trace, response);
  if (request === undefined) return { isInDialog: false };
  const line = requestLineAt(trace, request);
  const target = requestTarget(trace, request);
  const elapsedMs = timeBetween(trace, request, response);
  return {
    request,
    isInDialog: trace.column('toTag')[request] !== 0,
    ...(line === undefined ? {} : { requestUri: line.uri }),
    ...(target === undefined ? {} : { target }),
    ...(elapsedMs === undefined || elapsedMs < 0 ? {} : { elapsedMs }),
  };
}

function receiverKind(viaCount: number): Redirect['receiver'] {
  if (viaCount === 0) return 'unknown';
  return viaCount === 1 ? 'uac' : 'proxy';
}
