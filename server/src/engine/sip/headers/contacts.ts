import { parameter, parseAddressList, type Address } from '../address.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** One value of a Contact header (RFC 3261 §20.10). */
export type ContactValue = Address & {
  /** `Contact: *` */
  readonly isWildcard: boolean;
  /** As written, also beyond 1; undefined when absent or not a decimal. */
  readonly q: number | undefined;
  /** True when a q is present and is not one of 0 to 1 with up to three decimals. */
  readonly qIsMalformed: boolean;
  /** Of the `expires` parameter: 3600 when malformed (RFC 3261 §8.3), undefined when absent. */
  readonly expiresSeconds: number | undefined;
  readonly expiresIsMalformed: boolean;
};

/** Returns every value of every Contact header, in the order of the message. */
export function contacts(message: Pick<Message, 'headers'>): readonly ContactValue[] {
  return headersNamed(message, 'contact').flatMap((header) => parseAddressList(header).map(toContact));
}

const decimalPattern = /^(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})$/;
const qPattern = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
const secondsPattern = /^\d{1,10}$/;
const highestSeconds = 0xffffffff;
/** What a malformed expiry counts as. */
const malformedSeconds = 3600;

function toContact(address: Address): ContactValue {
  const q = parameter(address, 'q');
  const expires = parameter(address, 'expires');
  const expiresIsMalformed = expires !== undefined && !isSeconds(expires);
  return {
    ...address,
    isWildcard: address.uriText === '*' && !address.isBracketed,
    q: q !== undefined && decimalPattern.test(q) ? Number(q) : undefined,
    qIsMalformed: q !== undefined && !qPattern.test(q),
    expiresSeconds: expiresIsMalformed ? malformedSeconds : toSeconds(expires),
    expiresIsMalformed,
  };
}

function isSeconds(text: string): boolean {
  return secondsPattern.test(text) && Number(text) <= highestSeconds;
}

function toSeconds(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
