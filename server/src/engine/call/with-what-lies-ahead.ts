import type { ChainPlace, LoopAhead } from './chain-place.ts';

/**
 * Returns the places of the 3xx's of chains, in the order of the trace, with how each chain ends: chains are read forwards, so that
 * their end is known only behind the last 3xx; each tells the one before it.
 */
export function withWhatLiesAhead(forwards: ReadonlyMap<number, ChainPlace>): ReadonlyMap<number, ChainPlace> {
  const complete = new Map<number, ChainPlace>();
  const lengths = new Map<number, number>();
  const loops = new Map<number, LoopAhead>();
  for (const [response, place] of [...forwards].toReversed()) {
    const { before, hops, uriTwice } = place;
    const length = lengths.get(response) ?? hops;
    const loopAhead = loops.get(response);
    complete.set(response, { ...place, length, ...(loopAhead === undefined ? {} : { loopAhead }) });
    if (before === undefined) continue;
    lengths.set(before, Math.max(length, lengths.get(before) ?? 0));
    const told = uriTwice === undefined ? loopAhead : { response, uri: uriTwice.uri, hops };
    if (told !== undefined) loops.set(before, told);
  }
  return complete;
}
