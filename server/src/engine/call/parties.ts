import type { EntryHead } from '../log/entry-head.ts';
import type { Trace } from '../log/trace.ts';

/** Stands for whoever wrote the log, where the log says `sent` and `received` without its own address. */
export const logOwner = '(log)';

/** Returns the host of `host:port`, lower case, an IPv6 host with its brackets. */
export function hostOf(endpoint: string): string {
  const colon = endpoint.indexOf(':');
  // Nearly all are like this, and each message of a log has one or two.
  if (colon === -1) return endpoint.toLowerCase();
  if (endpoint.charCodeAt(0) !== openSquare && areDigitsFrom(endpoint, colon + 1)) {
    return endpoint.slice(0, colon).toLowerCase();
  }
  const match = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(endpoint);
  return (match?.[1] ?? endpoint).toLowerCase();
}

const openSquare = 0x5b;

function areDigitsFrom(text: string, start: number): boolean {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || 0x39 < code) return false;
  }
  return true;
}

/** Returns who sent an entry: a host, or a mark for the log's owner; undefined when the log does not tell. */
export function senderOf(trace: Trace, index: number): string | undefined {
  return senderIn(trace.head(index));
}

/** Returns who sent the message that a head announces. */
export function senderIn({ source, direction }: Pick<EntryHead, 'direction' | 'source'>): string | undefined {
  if (source !== undefined) return hostOf(source);
  return direction === 'sent' ? logOwner : undefined;
}

/** Returns who received an entry, as `senderOf` names senders. */
export function receiverOf(trace: Trace, index: number): string | undefined {
  return receiverIn(trace.head(index));
}

/** Returns who received the message that a head announces. */
export function receiverIn({
  destination,
  direction,
}: Pick<EntryHead, 'destination' | 'direction'>): string | undefined {
  if (destination !== undefined) return hostOf(destination);
  return direction === 'received' ? logOwner : undefined;
}

/** Returns who received a response: its receiver, or else whoever sent the request that it answers. */
export function receiverOfResponse(trace: Trace, response: number, request: number | undefined): string | undefined {
  return receiverOf(trace, response) ?? (request === undefined ? undefined : senderOf(trace, request));
}
