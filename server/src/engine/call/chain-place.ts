/** A URI that entered the target set of one attempt twice (RFC 3261 §8.1.3.4). */
export interface UriTwice {
  readonly uri: string;
  /** The request that had tried it before. */
  readonly firstUse: number;
}

/** Where a chain comes back to a URI that it has tried. */
export interface LoopAhead {
  /** The 3xx that has `uriTwice`. */
  readonly response: number;
  readonly uri: string;
  /** Redirections of the chain up to and including that one. */
  readonly hops: number;
}

/** Where a 3xx stands in a chain of redirections, each the answer to a request that followed the one before. */
export interface ChainPlace {
  /** Redirections up to and including this one: 1 for the first. */
  readonly hops: number;
  /** Redirections of the longest chain that goes through this one, from its first to its last. */
  readonly length: number;
  /** The 3xx that sent the request here. */
  readonly before?: number;
  /** Present on the one 3xx of a chain where it becomes a loop. */
  readonly uriTwice?: UriTwice;
  /** True from the 3xx with `uriTwice` on. */
  readonly isLoop: boolean;
  /** Present on the 3xx's that lead to the one with `uriTwice`. */
  readonly loopAhead?: LoopAhead;
}
