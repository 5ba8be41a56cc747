import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { isToken } from '../token.ts';

/** The two parts of a CSeq (RFC 3261 §20.16). */
export interface CseqValue {
  /** As written; RFC 3261 allows less than 2^31. */
  readonly number: number;
  readonly method: string;
}

const numberPattern = /^\d{1,15}$/;

/** Returns the first CSeq, or undefined when there is none or it is not a number and a method. */
export function cseq(message: Pick<Message, 'headers'>): CseqValue | undefined {
  const value = firstHeader(message, 'cseq')?.value;
  if (value === undefined) return undefined;
  const [digits, method, rest] = value.slice(0, longestValue).split(/[ \t]+/);
  if (digits === undefined || method === undefined || rest !== undefined) return undefined;
  return numberPattern.test(digits) && isToken(method) ? { number: Number(digits), method } : undefined;
}

/** A bound on what is looked at, in characters; no method is that long. */
const longestValue = 1000;
