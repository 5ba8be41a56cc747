import type { EscapeId } from './escapes/escape-kind.ts';

/** A place where a message may begin; whether it does is for the lines around it to say. */
export interface StartCandidate {
  /** Where the start line begins, behind any prefix. */
  readonly start: number;
  /** Where its physical line begins. */
  readonly lineStart: number;
  /** Where its physical line ends. */
  readonly lineEnd: number;
  readonly kind: 'request' | 'status' | 'malformed';
  /** How the line ends are written behind the start line. */
  readonly escapes: EscapeId | 'none';
  /** Where the version of a request line ends; where the line begins for others. */
  readonly versionEnd: number;
}

/** The bounds of the physical line that was looked at last, so that a line of megabytes is measured once. */
export interface LineBounds {
  start: number;
  end: number;
}
