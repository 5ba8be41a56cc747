/**
 * One way in which a log only mentions a message, as data. What the line says is read from named groups: `status` with `reason`
 * or `method` is what can be explained; `callId`, `cseq` and `cseqMethod` tell which message is meant. A number is a status code
 * only where the words of the pattern make it one. Every pattern is tested on one line; none may backtrack super-linearly.
 */
export interface MentionPattern {
  readonly id: string;
  /** Finds the mention; it tells where its groups stand (the flag `d`). */
  readonly pattern: RegExp;
  /** Lines as the tool prints them, each with what it must say: status or method, then Call-ID and CSeq as far as it tells. */
  readonly samples: readonly (readonly [line: string, says: string])[];
  /** Lines that look like it and are none. */
  readonly traps: readonly string[];
}

/** What makes a number a measure. */
const unit = String.raw`(?! ?(?:ms|s|sec|seconds|octets|bytes|packets|messages|times)\b)`;

/** A status code of SIP that neither a digit nor a unit goes on behind. */
export const statusGroup = String.raw`(?<status>[1-6]\d\d)(?!\d)${unit}`;

/** A word of a reason phrase that is not the name of a further value. */
const word = String.raw`[\w'/.,-]+(?![\w'/.,=-])`;

/** The same with its reason phrase: words, up to what the line puts behind it. */
export const statusWithReason = String.raw`(?<status>[1-6]\d\d)${unit}(?: (?<reason>(?=[A-Za-z])${word}(?: ${word}){0,8}))?(?![\w-])`;

/** A method in capital letters. */
export const methodGroup = String.raw`(?<method>[A-Z]{3,20})(?![\w-])`;

/** Returns the pattern that these pieces make. */
export function mention(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), 'd');
}
