import { goesOnWayFor, isFollowedFor, wayOf } from '../../call/later-traffic.ts';
import { senderOf } from '../../call/parties.ts';
import { requestOf } from '../../call/request-of.ts';
import { sendsLater } from '../../call/sends-later.ts';
import type { Trace } from '../../log/trace.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import { expires } from '../../sip/headers/expires.ts';
import type { Message } from '../../sip/message.ts';
import { areUrisEqual } from '../../sip/uri-equality.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { SeenCall } from '../seen-call.ts';
import { beyondMs, lateMs, secondsFrom, type Lapse } from './lapse.ts';

/** Returns the first binding of a call that ran out although its client went on (RFC 3261 §10.2.4). */
export function lapsedRegistration(seen: SeenCall): Lapse | undefined {
  const { method, cseqMethod, cseqNumber } = seen.columns;
  const register = seen.trace.keyOf('REGISTER');
  if (register === undefined) return undefined;
  /** The latest 2xx that may have granted something. */
  let granted: number | undefined;
  for (const entry of seen.entries) {
    if (cseqMethod[entry] !== register) continue;
    if (method[entry] !== register) {
      const status = seen.status(entry);
      // On the next hop, or once more, it grants nothing new.
      const isNew = granted === undefined || cseqNumber[granted] !== cseqNumber[entry];
      if (200 <= status && status <= 299 && isNew) granted = entry;
    } else if (granted !== undefined && (cseqNumber[granted] ?? 0) < (cseqNumber[entry] ?? 0)) {
      const lapse = late(seen, granted, entry);
      if (lapse !== undefined) return lapse;
      granted = undefined;
    }
  }
  return granted === undefined ? undefined : never(seen, granted);
}

/** A refresh that came when the binding was gone. The very next number shows that none was sent in between that the log does not have. */
function late(seen: SeenCall, granted: number, refresh: number): Lapse | undefined {
  const { cseqNumber } = seen.columns;
  const elapsed = seen.timeBetween(granted, refresh);
  if (elapsed === undefined || elapsed <= lateMs || cseqNumber[refresh] !== (cseqNumber[granted] ?? 0) + 1) {
    return undefined;
  }
  if (elapsed <= leastSeconds(seen.trace, granted) * 1000 + lateMs) return undefined;
  const seconds = grantedSeconds(seen, granted);
  if (seconds === undefined || elapsed <= seconds * 1000 + lateMs) return undefined;
  const args = { seconds, late: secondsFrom(elapsed - seconds * 1000) };
  return { granted, messageId: 'refresh-missed.registration-late', args, proof: refresh };
}

function never(seen: SeenCall, granted: number): Lapse | undefined {
  const { trace } = seen;
  // Most registrations of a log are younger than what they were granted.
  if (!isFollowedFor(trace, granted, leastSeconds(trace, granted) * 1000 + beyondMs)) return undefined;
  const request = requestOf(trace, granted);
  const client = request === undefined ? undefined : senderOf(trace, request);
  if (request === undefined || client === undefined) return undefined;
  const seconds = grantedSeconds(seen, granted);
  if (seconds === undefined || !goesOnWayFor(trace, granted, wayOf(trace, request), seconds * 1000 + beyondMs))
    return undefined;
  if (sendsLater(trace, request, client, 'REGISTER')) return undefined;
  return { granted, messageId: 'refresh-missed.registration', args: { seconds } };
}

/** Returns a number of seconds below which nothing was granted, by a look at the text; 0 where it takes more than a look. */
function leastSeconds(trace: Trace, granted: number): number {
  if (!trace.isVerbatim(granted)) return 0;
  const { start, end } = trace.messageSpan(granted);
  let least: number | undefined;
  for (const [, number] of stretchOf(trace.text, start, end).matchAll(/expires[ \t]{0,8}[=:][ \t]{0,8}(\d{1,10})/gi)) {
    if (least === undefined || Number(number) < least) least = Number(number);
  }
  return least ?? 0;
}

function grantedSeconds(seen: SeenCall, granted: number): number | undefined {
  const request = requestOf(seen.trace, granted);
  return request === undefined ? undefined : secondsOf(seen.message(request), seen.message(granted));
}

/** Returns for how long the client's own binding was granted that holds longest; undefined where it has none, or has removed it. */
function secondsOf(request: Message, response: Message): number | undefined {
  const [asked, given] = [expires(request)?.seconds, expires(response)?.seconds];
  const bound = contacts(response);
  let longest: number | undefined;
  for (const { uri, isWildcard, expiresSeconds } of contacts(request)) {
    if (isWildcard || uri === undefined || (expiresSeconds ?? asked) === 0) continue;
    const own = bound.find((one) => one.uri !== undefined && areUrisEqual(one.uri, uri));
    const seconds = own === undefined ? undefined : (own.expiresSeconds ?? given);
    if (seconds !== undefined && 0 < seconds && (longest ?? 0) < seconds) longest = seconds;
  }
  return longest;
}
