import type { Redirect, RankedContact } from '../call/redirect.ts';
import { sameTarget, type SameTarget } from '../call/same-target.ts';
import type { Trace } from '../log/trace.ts';
import { expires } from '../sip/headers/expires.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import { uriDifferences, type UriDifference } from '../sip/uri-differences.ts';
import { lineOfEntry } from './line-index-of.ts';

/** The request that a 3xx answers. */
export interface AnsweredRequest {
  readonly method: string;
  readonly uri: string;
  readonly cseqNumber: number | undefined;
  /** 1-based. */
  readonly line: number;
  readonly elapsedMs: number | undefined;
}

/** How the first Contact stands to the Request-URI. */
export interface TargetChange {
  readonly from: string;
  readonly to: string;
  readonly differences: readonly UriDifference[];
  readonly same: SameTarget | undefined;
  /** From sips to anything that is not (RFC 3261 §8.1.3.4). */
  readonly leavesSips: boolean;
}

/** For how long a Contact may be used. */
export type Validity =
  | { readonly kind: 'seconds'; readonly seconds: number; readonly isMalformed: boolean }
  | { readonly kind: 'once' }
  | { readonly kind: 'unstated' };

/** Returns the request that a 3xx answers, or undefined when the trace does not hold it. */
export function answeredRequest(trace: Trace, redirect: Redirect): AnsweredRequest | undefined {
  if (redirect.request === undefined) return undefined;
  return {
    method: trace.facts(redirect.request).method ?? redirect.method,
    uri: redirect.requestUri ?? '',
    cseqNumber: trace.facts(redirect.request).cseqNumber,
    line: lineOfEntry(trace, redirect.request),
    elapsedMs: redirect.elapsedMs,
  };
}

/** Returns what a Contact changes, or undefined when one of the two URIs is missing or cannot be read. */
export function targetChange(redirect: Redirect, contact: RankedContact | undefined): TargetChange | undefined {
  const from = redirect.requestUri === undefined ? undefined : parseUri(redirect.requestUri);
  const to = contact?.value.uri;
  if (from === undefined || to === undefined) return undefined;
  return {
    from: from.text,
    to: to.text,
    differences: uriDifferences(from, to),
    same: sameTarget(from, to),
    leavesSips: leavesSips(from, to),
  };
}

function leavesSips(from: Uri, to: Uri): boolean {
  return from.kind === 'sips' && to.kind !== 'sips';
}

/** Returns for how long a Contact holds: its own parameter, else the Expires header (RFC 3261 §21.3.3). */
export function validityOf(trace: Trace, redirect: Redirect, contact: RankedContact): Validity {
  const { expiresSeconds, expiresIsMalformed } = contact.value;
  if (expiresSeconds !== undefined) {
    return { kind: 'seconds', seconds: expiresSeconds, isMalformed: expiresIsMalformed };
  }
  const header = expires(trace.message(redirect.response));
  if (header !== undefined) return { kind: 'seconds', seconds: header.seconds, isMalformed: header.isMalformed };
  return { kind: redirect.status === 302 ? 'once' : 'unstated' };
}
