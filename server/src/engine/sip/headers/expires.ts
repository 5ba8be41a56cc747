import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** What an Expires header says (RFC 3261 §20.19). */
export interface ExpiresValue {
  /** 3600 when the value is malformed, as RFC 3261 §8.3 asks. */
  readonly seconds: number;
  readonly isMalformed: boolean;
}

const secondsPattern = /^\d{1,10}$/;
const highestSeconds = 0xffffffff;
const malformedSeconds = 3600;

/** Returns what the first Expires header says, or undefined when there is none. */
export function expires(message: Pick<Message, 'headers'>): ExpiresValue | undefined {
  const value = firstHeader(message, 'expires')?.value;
  if (value === undefined) return undefined;
  const isWell = secondsPattern.test(value) && Number(value) <= highestSeconds;
  return isWell ? { seconds: Number(value), isMalformed: false } : { seconds: malformedSeconds, isMalformed: true };
}
