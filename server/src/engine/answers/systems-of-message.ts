import { linkColumns, type LinkColumns } from '../call/link-columns.ts';
import type { Trace } from '../log/trace.ts';
import { sipSystem, type SipSystem } from '../reference/sip-systems.ts';
import { firstHeader } from '../sip/headers-named.ts';

/** Which systems a message is between, as far as they name themselves. */
export interface SystemsOfMessage {
  readonly sender: SipSystem | undefined;
  /** Those that got it: proxies that answered it on the way, and the other party; each once, in the order of the text. */
  readonly receivers: readonly SipSystem[];
}

/** So many messages of the call are looked at, from the message itself on and from the call's beginning. */
const mostLookedAt = 60;

/**
 * Returns the systems that a message is between: named in its own User-Agent or Server, else in another message of the same call and
 * the same tag; the other side by what it answered or sent itself.
 */
export function systemsOfMessage(trace: Trace, index: number): SystemsOfMessage {
  const columns = linkColumns(trace);
  const own = systemOf(trace, index);
  const isRequest = columns.method[index] !== 0;
  const from = columns.fromTag[index] ?? 0;
  const to = columns.toTag[index] ?? 0;
  const senderTag = isRequest ? from : to;
  let sender = own;
  const receivers: SipSystem[] = [];
  for (const other of callOf(trace, index)) {
    const isSame = senderTag !== 0 && writer(columns, other) === senderTag;
    const isOther = isReceiver(columns, other, isRequest, from, to);
    if (other === index || (!isSame && !isOther)) continue;
    const system = systemOf(trace, other);
    if (system === undefined) continue;
    if (isSame) sender ??= system;
    else if (!receivers.some(({ id }) => id === system.id)) receivers.push(system);
  }
  return { sender, receivers };
}

/** The tag of who wrote an entry: a request has it in From, a response in To. */
function writer({ method, fromTag, toTag }: LinkColumns, entry: number): number {
  return (method[entry] === 0 ? toTag[entry] : fromTag[entry]) ?? 0;
}

/**
 * A request was got by whoever answers that party, and by who sends requests to it; a response by the party that asked, of whose
 * requests the From tag is the response's own.
 */
function isReceiver(columns: LinkColumns, entry: number, isRequest: boolean, from: number, to: number): boolean {
  const { method, fromTag, toTag } = columns;
  if (from === 0) return false;
  const isAnswer = method[entry] === 0;
  if (isRequest) return isAnswer ? fromTag[entry] === from : toTag[entry] === from;
  return isAnswer ? to !== 0 && fromTag[entry] === to : fromTag[entry] === from;
}

/** The message, what follows it in its call, and what stands at the call's beginning: bounded, because a Call-ID may be that of a whole log. */
function callOf(trace: Trace, index: number): readonly number[] {
  const entries: number[] = [];
  const walk = (from: number | undefined): void => {
    let entry = from;
    for (let steps = 0; steps < mostLookedAt / 2 && entry !== undefined; steps += 1) {
      entries.push(entry);
      entry = trace.nextWithSameCallId(entry);
    }
  };
  walk(trace.firstWithSameCallId(index));
  walk(index);
  return [...new Set(entries)].toSorted((a, b) => a - b);
}

/** What a message says of the system that wrote it: a response is a server's, a request a user agent's; many write one header only. */
function systemOf(trace: Trace, index: number): SipSystem | undefined {
  const message = trace.message(index);
  const names = message.startLine.kind === 'response' ? ['server', 'user-agent'] : ['user-agent', 'server'];
  for (const name of names) {
    const value = firstHeader(message, name)?.value;
    const system = value === undefined ? undefined : sipSystem(value);
    if (system !== undefined) return system;
  }
  return undefined;
}
