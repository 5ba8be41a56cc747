import { goesOnWayFor, wayOf } from '../../call/later-traffic.ts';
import { senderOf } from '../../call/parties.ts';
import { requestOf } from '../../call/request-of.ts';
import { sendsLater } from '../../call/sends-later.ts';
import { expires } from '../../sip/headers/expires.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { headerValues } from '../../sip/header-values.ts';
import { parameter } from '../../sip/parameters.ts';
import type { SeenCall } from '../seen-call.ts';
import { beyondMs, type Lapse } from './lapse.ts';

/** A subscription that is running. */
interface Running {
  /** The latest 2xx to SUBSCRIBE. */
  readonly granted: number;
  /** True where the log shows a NOTIFY of it: then it would show what else is sent in the dialog. */
  isSeen: boolean;
  /** The NOTIFY that says for how long it still goes on, and how long that is. */
  told: { readonly entry: number; readonly seconds: number } | undefined;
}

/** Returns the first subscription of a call that ran out although its subscriber went on (RFC 6665 §4.1.2.2). */
export function lapsedSubscription(seen: SeenCall): Lapse | undefined {
  const subscribe = seen.trace.keyOf('SUBSCRIBE');
  if (subscribe === undefined) return undefined;
  const subscriptions = new Subscriptions(seen, subscribe);
  for (const entry of seen.entries) {
    const lapse = subscriptions.read(entry);
    if (lapse !== undefined) return lapse;
  }
  return subscriptions.left();
}

/** The subscriptions of a call, entry by entry. */
class Subscriptions {
  readonly #seen: SeenCall;
  readonly #subscribe: number;
  readonly #notify: number;
  /** By the subscriber's tag. */
  readonly #running = new Map<number, Running>();

  constructor(seen: SeenCall, subscribe: number) {
    this.#seen = seen;
    this.#subscribe = subscribe;
    this.#notify = seen.trace.keyOf('NOTIFY') ?? -1;
  }

  read(entry: number): Lapse | undefined {
    const { method, cseqMethod } = this.#seen.columns;
    if (method[entry] === this.#subscribe) this.#asked(entry);
    else if (method[entry] === this.#notify) return this.#notified(entry);
    else if (cseqMethod[entry] === this.#subscribe) this.#granted(entry);
    else if (cseqMethod[entry] === this.#notify) this.#refused(entry);
    return undefined;
  }

  /** Returns the first subscription that went on until its time was over. */
  left(): Lapse | undefined {
    for (const own of this.#running.values()) {
      const lapse = own.isSeen ? never(this.#seen, own) : undefined;
      if (lapse !== undefined) return lapse;
    }
    return undefined;
  }

  #asked(entry: number): void {
    const { cseqNumber, fromTag } = this.#seen.columns;
    const own = this.#running.get(fromTag[entry] ?? 0);
    if (own === undefined || (cseqNumber[entry] ?? 0) <= (cseqNumber[own.granted] ?? 0)) return;
    this.#running.delete(fromTag[entry] ?? 0);
  }

  #granted(entry: number): void {
    const status = this.#seen.status(entry);
    const tag = this.#seen.columns.fromTag[entry] ?? 0;
    // On the next hop, or once more, it grants nothing new.
    if (status < 200 || 299 < status || this.#running.has(tag)) return;
    this.#running.set(tag, { granted: entry, isSeen: false, told: undefined });
  }

  #notified(entry: number): Lapse | undefined {
    const tag = this.#seen.columns.toTag[entry] ?? 0;
    const own = this.#running.get(tag);
    const isOver = own === undefined ? undefined : readNotify(this.#seen, own, entry);
    if (own === undefined || isOver === undefined) return undefined;
    this.#running.delete(tag);
    return isOver === 'timeout' ? ranOut(this.#seen, own, entry) : undefined;
  }

  /** A subscriber that refuses what it is told has no subscription any more (RFC 6665 §4.2.2). */
  #refused(entry: number): void {
    if (400 <= this.#seen.status(entry)) this.#running.delete(this.#seen.columns.toTag[entry] ?? 0);
  }
}

/** Notes what a NOTIFY says of its subscription, and returns why it is over, if it is: `timeout`, or anything else. */
function readNotify(seen: SeenCall, own: Running, entry: number): 'timeout' | 'other' | undefined {
  own.isSeen = true;
  const header = firstHeader(seen.message(entry), 'subscription-state');
  const [value] = header === undefined ? [] : headerValues(header);
  if (value?.kind !== 'token') return undefined;
  if (value.token?.text.toLowerCase() === 'terminated') {
    return parameter(value, 'reason')?.toLowerCase() === 'timeout' ? 'timeout' : 'other';
  }
  const seconds = parameter(value, 'expires');
  if (seconds !== undefined && /^\d{1,9}$/.test(seconds)) own.told = { entry, seconds: Number(seconds) };
  return undefined;
}

/** A notifier also says `timeout` to who has ended the subscription himself: then the time is not over yet. */
function ranOut(seen: SeenCall, { granted, told }: Running, proof: number): Lapse | undefined {
  const seconds = grantedSeconds(seen, granted);
  const last = told ?? { entry: granted, seconds };
  const elapsed = seen.timeBetween(last.entry, proof);
  if (seconds === undefined || last.seconds === undefined || elapsed === undefined) return undefined;
  if (elapsed + earlyMs < last.seconds * 1000) return undefined;
  return { granted, messageId: 'refresh-missed.subscription-timeout', args: { seconds }, proof };
}

/** Notifiers look at their subscriptions every few seconds. */
const earlyMs = 5000;

function never(seen: SeenCall, { granted, told }: Running): Lapse | undefined {
  const { trace } = seen;
  const request = requestOf(trace, granted);
  const subscriber = request === undefined ? undefined : senderOf(trace, request);
  if (request === undefined || subscriber === undefined) return undefined;
  const seconds = grantedSeconds(seen, granted);
  const way = wayOf(trace, request);
  if (seconds === undefined || !goesOnWayFor(trace, granted, way, seconds * 1000 + beyondMs)) return undefined;
  if (told !== undefined && !goesOnWayFor(trace, told.entry, way, told.seconds * 1000 + beyondMs)) return undefined;
  if (sendsLater(trace, request, subscriber, 'SUBSCRIBE')) return undefined;
  return { granted, messageId: 'refresh-missed.subscription', args: { seconds } };
}

/** Returns for how long the notifier granted a subscription; undefined where it did not say so, or nothing was to go on. */
function grantedSeconds(seen: SeenCall, granted: number): number | undefined {
  const request = requestOf(seen.trace, granted);
  if (request === undefined || expires(seen.message(request))?.seconds === 0) return undefined;
  const seconds = expires(seen.message(granted))?.seconds;
  return seconds === 0 ? undefined : seconds;
}
