/** Where a body may end, as found while walking over it. -1 = not found. */
export interface BodyEnds {
  /** The offset at which the octets as stored equal the declared length. */
  stored: number;
  /** The same with every line end counted as CR LF: a log may have changed them. */
  crlf: number;
  /** A start line with a header behind it, at the head of a line. */
  nextMessage: number;
  /** Behind the delimiter that closes a multipart body (RFC 2046 §5.1.1). */
  closing: number;
  /** A line of an SDP body that no SDP has: the log goes on there, unless the length says otherwise. */
  foreign: number;
  /** Where the log's first mark, the prefix or the text ended the body. A declared length may reach over marks. */
  hard: number;
  /** The first line behind the first mark that is neither a mark nor empty, as in a quoted block of the log. */
  behindMark: number;
  /** How far the walk went. */
  reach: number;
  /** True when the body begins as SDP does, so that its lines can be told from a log's. */
  isSdp: boolean;
}

/** Returns the ends of a body of which nothing is known yet. */
export function noEnds(): BodyEnds {
  return {
    stored: -1,
    crlf: -1,
    nextMessage: -1,
    closing: -1,
    foreign: -1,
    hard: -1,
    behindMark: -1,
    reach: -1,
    isSdp: false,
  };
}
