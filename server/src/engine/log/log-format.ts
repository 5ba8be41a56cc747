/**
 * One way of logging SIP, as data. A format is recognised by the line that announces a message (the marker); what it says
 * is read from named groups: `time`, `direction` (or `sent` and `received`, one of which takes part), `source`, `destination` (or `sourceHost`
 * with `sourcePort` and so on), `peer` and `local` (or `peerHost` with `peerPort`), `transport`. A date that no reader could
 * know the order of is named in parts: `year`, `month`, `day`, `clock`.
 * Every pattern is tested on one line without its line end and without the prefix that the message's lines carry, cut at 1,200
 * characters; none may backtrack super-linearly. What repeats often repeats without a count: all patterns are followed at once, and
 * each number that one may count to is a state of its own.
 */
export interface LogFormat {
  readonly id: string;
  /** What users call it. */
  readonly title: string;
  /** What the row was made from: traces of the real program, or its documentation and what others publish of its logs. */
  readonly basis: 'real traces' | 'documentation';
  /** The traces or the documents, by name. */
  readonly source: string;
  /** The line that stands before a message. */
  readonly marker: RegExp;
  /** True where no file has the marker: octets were read as text, and the line that tells of each packet is ours. */
  readonly isOurs?: true;
  /** True where the marker is what stands before the message on its own line, as in a syslog that escapes line ends. */
  readonly isInline?: true;
  /**
   * Where the marker is what stands before the start line on its line, while the other lines stand alone: always, or often, and
   * else on the line above.
   */
  readonly isGlued?: 'always' | 'often';
  /** True where messages are templates, whose lines that are no headers are keywords and never the log's. */
  readonly isTemplate?: true;
  /** `always`: an empty line or more stands between the marker and the message, which tells it from a like format. */
  readonly gap?: 'always';
  /** A line that may stand between the marker and the start line, and tell more; empty lines always may. */
  readonly between?: RegExp;
  /** Lines above the marker that tell more. */
  readonly context?: MarkerContext;
  /** What tells more behind the message. */
  readonly behind?: WordsBehind;
  /** A line that ends a message. The next marker always does. */
  readonly end?: RegExp;
  /** The words of the `direction` group. */
  readonly directions?: Readonly<Record<string, 'sent' | 'received'>>;
  /** What stands in files, or is printed of them, where the marker is ours. */
  readonly shown?: readonly string[];
  /** Lines as the tool prints them, with documentation addresses; tests run every format over every other's samples. */
  readonly samples: readonly string[];
}

/** Up to `lines` lines above the marker, no further than a line that matches `until`. */
export interface MarkerContext {
  readonly lines: number;
  /** True where the marker alone proves nothing: without a line of the context there is none. */
  readonly isNeeded?: true;
  readonly until?: RegExp;
  readonly patterns: readonly RegExp[];
  /** True where what stands in the line behind what the one pattern finds has no part in it. */
  readonly readsHeadOnly?: true;
}

/** Up to `length` characters behind a message, no further than where `until` stands: their lines are read as those above are. */
export interface WordsBehind {
  readonly length: number;
  readonly until: RegExp;
  readonly patterns: readonly RegExp[];
}
