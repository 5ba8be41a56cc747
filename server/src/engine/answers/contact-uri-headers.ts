import { displayName, headerName } from '../sip/header-name.ts';
import type { Uri } from '../sip/uri.ts';
import { unescaped } from '../sip/uri-text.ts';

/** A header field that the Contact URI asks for, unescaped. */
export interface RequestedHeader {
  /** The full name in lower case. */
  readonly name: string;
  readonly spelling: string;
  readonly value: string;
  /** True for a header that states who somebody is: an identity that a stranger chose. */
  readonly isIdentity: boolean;
}

/**
 * Never taken from a URI: what RFC 3261 §19.1.5 calls dangerous or untrue for the new request, the credentials, and
 * the fields that the request itself decides.
 */
const neverTaken: ReadonlySet<string> = new Set([
  'from', 'to', 'call-id', 'cseq', 'via', 'record-route', 'route', 'accept', 'accept-encoding', 'accept-language',
  'accept-contact', 'accept-resource-priority', 'allow', 'contact', 'organization', 'supported', 'user-agent',
  'authorization', 'proxy-authorization', 'identity', 'max-forwards', 'content-length', 'content-type', 'body',
]);

const identityNames: ReadonlySet<string> = new Set([
  'p-asserted-identity', 'p-preferred-identity', 'remote-party-id', 'referred-by', 'diversion', 'history-info',
  'p-associated-uri', 'p-called-party-id', 'identity-info',
]);

const tokenPattern = /^[A-Za-z0-9.!%*_+`'~-]{1,64}$/;

/** Returns the header fields of a Contact URI that a new request takes over (RFC 3261 §8.1.3.4, §19.1.5). */
export function requestedHeaders(uri: Uri): readonly RequestedHeader[] {
  return uri.headers.flatMap((one) => {
    const writtenName = inline(one.name);
    const name = headerName(writtenName);
    if (!tokenPattern.test(writtenName) || neverTaken.has(name)) return [];
    return [{ name, spelling: displayName(name), value: inline(one.value), isIdentity: identityNames.has(name) }];
  });
}

/** A control character becomes a blank, so that no value can start a new header line. */
function inline(text: string): string {
  return unescaped(text)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}
