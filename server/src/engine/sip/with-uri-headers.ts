import { isDraftOf, type DraftHeader } from './draft-header.ts';
import { displayName, headerName } from './header-name.ts';
import type { RemarkSet } from './next-request-remark.ts';
import { isToken } from './token.ts';
import { unescaped } from './uri-text.ts';
import type { UriHeader } from './uri.ts';

/** RFC 3261 §19.1.5, and what the client alone decides: the dialog, the length, the body, its own credentials. */
const neverHonoured: ReadonlySet<string> = new Set([
  'from',
  'to',
  'call-id',
  'cseq',
  'via',
  'record-route',
  'route',
  'accept',
  'accept-encoding',
  'accept-language',
  'allow',
  'contact',
  'organization',
  'supported',
  'user-agent',
  'max-forwards',
  'content-length',
  'content-type',
  'content-encoding',
  'content-disposition',
  'content-language',
  'mime-version',
  'body',
  'authorization',
  'proxy-authorization',
  'identity',
  'identity-info',
]);

const identityHeaders: ReadonlySet<string> = new Set([
  'p-asserted-identity',
  'p-preferred-identity',
  'remote-party-id',
  'p-asserted-service',
  'privacy',
]);

/** Headers whose values are lists, to which RFC 3261 §8.1.3.4 lets a new value be appended. */
const lists: ReadonlySet<string> = new Set([
  'accept-contact',
  'accept-resource-priority',
  'alert-info',
  'allow-events',
  'call-info',
  'diversion',
  'error-info',
  'feature-caps',
  'geolocation',
  'history-info',
  'in-reply-to',
  'p-access-network-info',
  'p-asserted-identity',
  'p-preferred-identity',
  'p-visited-network-id',
  'proxy-require',
  'reason',
  'recv-info',
  'reject-contact',
  'require',
  'request-disposition',
  'resource-priority',
  'security-client',
  'security-verify',
  'user-to-user',
  'warning',
]);

/**
 * Returns the drafted headers with those of a Contact URI applied: appended where the header is a list, else in place of
 * the old one (RFC 3261 §8.1.3.4). What must not or cannot be honoured is left out and remarked on.
 */
export function withUriHeaders(
  headers: readonly DraftHeader[],
  uriHeaders: readonly UriHeader[],
  remarks: RemarkSet,
): readonly DraftHeader[] {
  return uriHeaders.reduce((drafted, one) => withUriHeader(drafted, one, remarks), headers);
}

function withUriHeader(
  headers: readonly DraftHeader[],
  { name, value }: UriHeader,
  remarks: RemarkSet,
): readonly DraftHeader[] {
  const full = headerName(unescaped(name));
  const text = unescaped(value).trim();
  if (neverHonoured.has(full)) {
    remarks.add('uri-header-ignored');
    return headers;
  }
  // An escaped CR LF would write further headers, even a second request, in the name of the user.
  if (!isToken(full) || hasControlCharacter(text)) {
    remarks.add('uri-header-unsafe');
    return headers;
  }
  if (identityHeaders.has(full)) remarks.add('identity-header-from-contact');
  const added: DraftHeader = { name: displayName(full), value: text };
  const first = headers.findIndex((header) => isDraftOf(header, full));
  if (first === -1 || lists.has(full)) return [...headers, added];
  const others = headers.slice(first + 1).filter((header) => !isDraftOf(header, full));
  return [...headers.slice(0, first), added, ...others];
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
