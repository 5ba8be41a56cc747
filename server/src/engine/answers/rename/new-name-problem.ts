import { isToken } from '../../sip/token.ts';
import { parseUri } from '../../sip/uri.ts';
import type { NameKind } from './name-place.ts';

/** Why a name cannot be given: `render/rename-refusal.ts` says it. */
export type RenameRefusal =
  | 'log'
  | 'nothing-here'
  | 'call-id-malformed'
  | 'tag-malformed'
  | 'branch-malformed'
  | 'branch-without-cookie'
  | 'uri-malformed'
  | 'uri-with-headers'
  | 'call-id-taken'
  | 'tag-taken'
  | 'branch-taken';

/** What a branch of RFC 3261 begins with (§8.1.1.7). */
const cookie = 'z9hG4bK';

/** One or two words of RFC 3261 §25.1, an @ between them. */
const callId = /^[\w.!%*+`'~()<>:\\"/[\]?{}-]{1,400}(?:@[\w.!%*+`'~()<>:\\"/[\]?{}-]{1,400})?$/;

/** Returns what is wrong with a new name in place of an old one, or undefined when nothing is. */
export function newNameProblem(kind: NameKind, old: string, name: string): RenameRefusal | undefined {
  switch (kind) {
    case 'call-id':
      return callId.test(name) ? undefined : 'call-id-malformed';
    case 'tag':
      return isToken(name) ? undefined : 'tag-malformed';
    case 'branch':
      if (!isToken(name)) return 'branch-malformed';
      return old.startsWith(cookie) && !name.startsWith(cookie) ? 'branch-without-cookie' : undefined;
    case 'uri':
      return isPlainUri(name) ? undefined : 'uri-malformed';
  }
}

function isPlainUri(name: string): boolean {
  return /^[!-~]+$/.test(name) && !/[<>"\\^`{|}]/.test(name) && parseUri(name) !== undefined;
}

/** Tells whether a URI asks for header fields, which it may in a Contact or a Refer-To, but not in a request line, From or To (RFC 3261 §19.1.1). */
export function asksForHeaders(uri: string): boolean {
  const { headers = [] } = parseUri(uri) ?? {};
  return 0 < headers.length;
}
