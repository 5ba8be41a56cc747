import { goesOnWayFor, isFollowedFor, wayOf } from '../../call/later-traffic.ts';
import { isSuccess } from '../../call/link-columns.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { headerValues } from '../../sip/header-values.ts';
import { parameter } from '../../sip/parameters.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { SeenCall } from '../seen-call.ts';
import { beyondMs, lateMs, type Lapse } from './lapse.ts';

/** A session with a timer (RFC 4028), from the 2xx that set it. */
interface Running {
  readonly granted: number;
  /** The first copy of the request that it answers. */
  readonly request: number;
  /** True where the log shows the ACK, or another request of the dialog: then it would show a refresh. */
  isSeen: boolean;
}

/** Nobody lets a session run for less (RFC 4028 §4). */
const leastSeconds = 90;

/** Returns the first session of a call that ran out because it was not refreshed, or was ended for that. */
export function lapsedSession(seen: SeenCall): Lapse | undefined {
  if (seen.columns.invite === -1 || isEndedSoon(seen)) return undefined;
  if (!seen.entries.some((entry) => setsTimer(seen, entry))) return undefined;
  const sessions = new Sessions(seen);
  for (const entry of seen.entries) {
    const lapse = sessions.read(entry);
    if (lapse !== undefined) return lapse;
  }
  return sessions.left();
}

/** Tells at a glance that a call was hung up before any session may run out: most are. */
function isEndedSoon(seen: SeenCall): boolean {
  const { cseqMethod, method, toTag, fromTag, invite } = seen.columns;
  const bye = seen.trace.keyOf('BYE');
  let answer: number | undefined;
  let ended: number | undefined;
  for (const entry of seen.entries) {
    if (bye !== undefined && method[entry] === bye) ended = entry;
    if (cseqMethod[entry] !== invite || !isSuccess(seen.columns, entry)) continue;
    answer ??= entry;
    // Of several dialogs one may go on.
    if (toTag[entry] !== toTag[answer] || fromTag[entry] !== fromTag[answer]) return false;
  }
  if (answer === undefined) return true;
  const elapsed = ended === undefined ? undefined : seen.timeBetween(answer, ended);
  return elapsed !== undefined && 0 <= elapsed && elapsed + lateMs < hangsUpAfterMs(leastSeconds);
}

/** Tells whether a 2xx to INVITE may set the timer of a session, by a look at its text: hardly any does. What UPDATE begins is left out. */
function setsTimer({ columns, trace }: SeenCall, entry: number): boolean {
  if (columns.cseqMethod[entry] !== columns.invite || !isSuccess(columns, entry)) return false;
  if (!trace.isVerbatim(entry)) return true;
  const { start, end } = trace.messageSpan(entry);
  return namesTimer(stretchOf(trace.text, start, end));
}

const letterS = 0x73;
const letterX = 0x78;

/** Tells whether a line begins like Session-Expires, or its short name. */
function namesTimer(text: string): boolean {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const first = text.charCodeAt(at + 1);
    // The empty line, or what is left of it.
    if (first <= 0x0d) return false;
    const letter = first | 0x20;
    if (letter === letterX) return true;
    if (letter === letterS && text.slice(at + 1, at + 16).toLowerCase() === 'session-expires') return true;
  }
  return false;
}

/** The sessions of a call, entry by entry. */
class Sessions {
  readonly #seen: SeenCall;
  readonly #update: number;
  readonly #bye: number;
  /** By the two tags. */
  readonly #running = new Map<string, Running>();
  /** By sender and number: the first copies. */
  readonly #requests = new Map<string, number>();

  constructor(seen: SeenCall) {
    this.#seen = seen;
    this.#update = seen.trace.keyOf('UPDATE') ?? -1;
    this.#bye = seen.trace.keyOf('BYE') ?? -1;
  }

  read(entry: number): Lapse | undefined {
    const { method, fromTag, toTag, ack } = this.#seen.columns;
    const dialog = dialogOf(fromTag[entry] ?? 0, toTag[entry] ?? 0);
    const kind = method[entry] ?? 0;
    if (kind === 0) this.#answered(entry, dialog);
    else if (this.#mayRefresh(kind)) this.#refreshed(entry, dialog);
    else if (kind === this.#bye) return this.#ended(entry, dialog);
    else if (kind === ack) this.#isSeen(dialog);
    return undefined;
  }

  /** Returns the first session that went on until its time was over. */
  left(): Lapse | undefined {
    for (const own of this.#running.values()) {
      const lapse = own.isSeen ? never(this.#seen, own) : undefined;
      if (lapse !== undefined) return lapse;
    }
    return undefined;
  }

  #mayRefresh(method: number): boolean {
    return method === this.#seen.columns.invite || method === this.#update;
  }

  #refreshed(entry: number, dialog: string): void {
    const key = this.#keyOf(entry);
    if (this.#requests.has(key)) return;
    this.#requests.set(key, entry);
    // Whatever becomes of it, somebody has tried.
    this.#running.delete(dialog);
  }

  #answered(entry: number, dialog: string): void {
    const status = this.#seen.status(entry);
    const { cseqMethod, toTag } = this.#seen.columns;
    if (status < 200 || 299 < status || !this.#mayRefresh(cseqMethod[entry] ?? 0) || this.#running.has(dialog)) return;
    const request = this.#requests.get(this.#keyOf(entry));
    if (request !== undefined) this.#running.set(dialog, { granted: entry, request, isSeen: toTag[request] !== 0 });
  }

  #isSeen(dialog: string): void {
    const own = this.#running.get(dialog);
    if (own !== undefined) own.isSeen = true;
  }

  #ended(entry: number, dialog: string): Lapse | undefined {
    const own = this.#running.get(dialog);
    this.#running.delete(dialog);
    return own === undefined ? undefined : endedBy(this.#seen, own, entry);
  }

  #keyOf(entry: number): string {
    const { fromTag, cseqNumber } = this.#seen.columns;
    return `${fromTag[entry]} ${cseqNumber[entry]}`;
  }
}

function dialogOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

interface Timer {
  readonly seconds: number;
  /** The tag of who is to refresh; undefined where nobody is named. */
  readonly refresher: 'uac' | 'uas' | undefined;
}

function timerOf(seen: SeenCall, granted: number): Timer | undefined {
  const header = firstHeader(seen.message(granted), 'session-expires');
  const [value] = header === undefined ? [] : headerValues(header);
  if (value?.kind !== 'number' || value.number === undefined || !/^\d{1,9}$/.test(value.number.text)) return undefined;
  const seconds = Number(value.number.text);
  if (seconds < leastSeconds) return undefined;
  const refresher = parameter(value, 'refresher')?.toLowerCase();
  return { seconds, refresher: refresher === 'uac' || refresher === 'uas' ? refresher : undefined };
}

/** Who does not refresh hangs up 32 s or a third of the time before the end, whichever is less (RFC 4028 §10). */
function hangsUpAfterMs(seconds: number): number {
  return (seconds - Math.min(32, seconds / 3)) * 1000;
}

/** A session that is ended when its time is over, or by the other side just before that. */
function endedBy(seen: SeenCall, { granted, request }: Running, bye: number): Lapse | undefined {
  const elapsed = seen.timeBetween(granted, bye);
  if (elapsed === undefined || elapsed + lateMs < hangsUpAfterMs(leastSeconds)) return undefined;
  const timer = timerOf(seen, granted);
  if (timer === undefined) return undefined;
  const { seconds, refresher } = timer;
  const { fromTag } = seen.columns;
  const isByUac = fromTag[bye] === fromTag[request];
  const isByOther = refresher !== undefined && isByUac === (refresher === 'uas');
  const isOver = seconds * 1000 + lateMs < elapsed;
  if (!isOver && (!isByOther || elapsed + lateMs < hangsUpAfterMs(seconds))) return undefined;
  const args = { seconds, after: Math.round(elapsed / 1000) };
  const lapse: Lapse = { granted, messageId: 'refresh-missed.session-ended', args, proof: bye };
  return isOver ? lapse : { ...lapse, isProbable: true };
}

function never(seen: SeenCall, { granted, request }: Running): Lapse | undefined {
  const { trace } = seen;
  if (!isFollowedFor(trace, granted, leastSeconds * 1000 + beyondMs)) return undefined;
  const timer = timerOf(seen, granted);
  if (timer?.refresher === undefined) return undefined;
  const way = wayOf(trace, timer.refresher === 'uac' ? request : granted);
  if (!goesOnWayFor(trace, granted, way, timer.seconds * 1000 + beyondMs)) return undefined;
  return { granted, messageId: 'refresh-missed.session', args: { seconds: timer.seconds } };
}
