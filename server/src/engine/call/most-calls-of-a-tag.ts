/**
 * How many Call-IDs a From tag links at most. RFC 3261 §19.3 makes a tag unique to its call; a client that follows a redirection
 * under a new Call-ID keeps it for a handful of them, and a loop of hundreds has long been told. A load test gives all its calls
 * one tag: what links them all links none, and would make the whole log one group.
 */
export const mostCallsOfATag = 500;
