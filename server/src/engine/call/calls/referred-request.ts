import type { Trace } from '../../log/trace.ts';
import { parseAddress } from '../../sip/address.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { areUrisEqual } from '../../sip/uri-equality.ts';
import { parseUri, type Uri } from '../../sip/uri.ts';
import { firstAfter } from '../first-after.ts';
import { linkColumns } from '../link-columns.ts';
import { knownHeads } from '../known-heads.ts';
import { callsToUser, nextToUser } from '../requests-to-user.ts';
import { timeBetween } from '../time-between.ts';
import { withoutHeaders } from '../tried-target.ts';
import { writtenTarget } from '../written-target.ts';
import type { CallLink } from './call.ts';

/** Who is asked to call somebody does so at once, or asks its user first. */
const asksUserMs = 60_000;
/** A bound on how many later requests to the user are looked at. */
const nearest = 32;

/**
 * Returns the request that a REFER asked for (RFC 3515 §2.4.3): the next one to the URI of its Refer-To, by its method, under another Call-ID,
 * from whoever received the REFER. Certain where it says in Referred-By that it was asked for (RFC 3892), or Replaces what the REFER named.
 */
export function referredRequest(trace: Trace, refer: number): Pick<CallLink, 'confidence' | 'to'> | undefined {
  const header = firstHeader(trace.message(refer), 'refer-to');
  const uri = header === undefined ? undefined : parseAddress(header)?.uri;
  if (uri?.user === undefined) return undefined;
  const method = uri.parameters.find(({ name }) => name === 'method')?.value ?? 'INVITE';
  const target = withoutHeaders(uri);
  const { callId } = linkColumns(trace);
  for (const to of nextToUser(trace, callsToUser(method, uri.user), refer, nearest)) {
    const elapsedMs = timeBetween(trace, refer, to);
    if (elapsedMs !== undefined && asksUserMs < elapsedMs) return undefined;
    if (callId[to] === callId[refer] || !isTo(trace, to, target) || !isReceiver(trace, refer, to)) continue;
    return { to, confidence: saysWhy(trace, to) ? 'certain' : 'probable' };
  }
  return undefined;
}

function isTo(trace: Trace, request: number, target: Uri): boolean {
  const own = parseUri(writtenTarget(trace, request));
  return own !== undefined && areUrisEqual(withoutHeaders(own), target);
}

/** On one of its hops the REFER reached who sent the request; where the log does not tell who that is, nothing speaks against it. */
function isReceiver(trace: Trace, refer: number, request: number): boolean {
  const heads = knownHeads(trace);
  const sender = heads.sender(trace, request);
  return hopsOf(trace, refer).some((entry) => {
    const receiver = heads.receiver(trace, entry);
    return sender === 0 || receiver === 0 || receiver === sender;
  });
}

/** Returns a REFER and its copies on other hops, which follow it closely. */
function hopsOf(trace: Trace, refer: number): readonly number[] {
  const { cseqNumber, fromTag, method } = linkColumns(trace);
  const ofCall = trace.withSameCallId(refer);
  const start = firstAfter(ofCall, refer);
  const copies = ofCall.slice(start, start + nearest).filter((entry) => {
    return (
      method[entry] === method[refer] && cseqNumber[entry] === cseqNumber[refer] && fromTag[entry] === fromTag[refer]
    );
  });
  return [refer, ...copies];
}

function saysWhy(trace: Trace, request: number): boolean {
  const message = trace.message(request);
  return firstHeader(message, 'referred-by') !== undefined || firstHeader(message, 'replaces') !== undefined;
}
