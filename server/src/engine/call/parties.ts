import type { EntryHead } from '../log/entry-head.ts';
import type { Trace } from '../log/trace.ts';

/** Stands for whoever wrote the log, where the log says `sent` and `received` without its own address. */
export const logOwner = '(log)';

/** Returns the host of `host:port`, lower case, an IPv6 host with its brackets. */
export function hostOf(endpoint: string): string {
  const match = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(endpoint);
  return (match?.[1] ?? endpoint).toLowerCase();
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
