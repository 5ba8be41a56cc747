import { headersNamed } from '../../sip/headers-named.ts';
import { headerValues } from '../../sip/header-values.ts';
import { parameter } from '../../sip/parameters.ts';
import type { CredentialsValue } from '../../sip/values/header-value.ts';
import type { Span } from '../../text/span.ts';
import type { SeenCall } from '../seen-call.ts';

/** A nonce that stands in a challenge, or in the credentials for one (RFC 7616 §3.3, §3.4). */
export interface Nonce {
  readonly realm: string;
  readonly nonce: string;
  /** True in a challenge that says `stale=true`. */
  readonly isStale: boolean;
  /** Of the nonce with its name, in offsets of the wire. */
  readonly span: Span;
}

/** Returns the nonces that a challenge hands out: of a 401 those for the server, of a 407 those for the proxy. */
export function noncesOfChallenge(seen: SeenCall, response: number): readonly Nonce[] {
  return noncesIn(seen, response, seen.status(response) === 401 ? 'www-authenticate' : 'proxy-authenticate');
}

/** Returns the nonces of the credentials that a request carries for who sends such challenges. */
export function noncesOfCredentials(seen: SeenCall, request: number, status: number): readonly Nonce[] {
  return noncesIn(seen, request, status === 401 ? 'authorization' : 'proxy-authorization');
}

function noncesIn(seen: SeenCall, entry: number, name: string): readonly Nonce[] {
  return headersNamed(seen.message(entry), name).flatMap((header) => {
    return headerValues(header).flatMap((value) => (value.kind === 'credentials' ? nonceOf(value) : []));
  });
}

function nonceOf(value: CredentialsValue): readonly Nonce[] {
  const part = value.parameters.find(({ name }) => name === 'nonce');
  if (part?.value === undefined || part.value === '') return [];
  const isStale = parameter(value, 'stale')?.toLowerCase() === 'true';
  return [{ realm: parameter(value, 'realm') ?? '', nonce: part.value, isStale, span: part.span }];
}
