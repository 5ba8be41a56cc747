import { span } from '../../text/span.ts';
import type { Parameter } from '../parameters.ts';
import { plainSipUriPattern, uriOf } from '../plain-sip-uri.ts';
import type { ContactValue } from './contacts.ts';

/** One Contact in the form that those of redirections have: brackets, and at most a q and an expiry that are well formed. */
const plainContact = new RegExp(
  String.raw`<(${plainSipUriPattern})>(?:;q=(0(?:\.\d{1,3})?|1(?:\.0{1,3})?))?(?:;expires=(\d{1,9}))?`,
  'y',
);

/** The parameters of a URI whose values have no form that could be broken. */
const plainParameters = /^(?:;transport=(?:udp|tcp|tls|sctp|ws|wss))?(?:;user=phone)?(?:;ob)?(?:;lr)?$/i;

/** A name whose last label begins with a letter, or an IPv4 address (RFC 3261 §25.1). */
const soundHost =
  /(?:^|\.)[A-Za-z][A-Za-z0-9-]*$|^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/**
 * Returns the Contacts of a header with this value, as `contacts` reads them, at a fifth of its cost; undefined where one of them
 * has another form. The value stands at `base` of its message.
 */
export function plainContacts(value: string, base: number): readonly ContactValue[] | undefined {
  const values: ContactValue[] = [];
  for (let at = 0; ;) {
    plainContact.lastIndex = at;
    const match = plainContact.exec(value);
    if (match === null || !isSound(match)) return undefined;
    const end = plainContact.lastIndex;
    const contact = valueOf(match, base + at, base + end);
    // Nearly all headers have one.
    if (end === value.length && values.length === 0) return [contact];
    values.push(contact);
    if (end === value.length) return values;
    if (value.charCodeAt(end) !== comma) return undefined;
    at = end + 1;
    while (value.charCodeAt(at) === blank) at += 1;
  }
}

function isSound(match: RegExpExecArray): boolean {
  const [, , , , host = '', port = '0', parameters = ''] = match;
  return soundHost.test(host) && Number(port) <= highestPort && plainParameters.test(parameters);
}

const none: readonly never[] = Object.freeze([]);
const highestPort = 65_535;
const comma = 0x2c;
const blank = 0x20;

function valueOf(match: RegExpExecArray, start: number, end: number): ContactValue {
  const uriText = match[1] ?? '';
  const q = match[7];
  const expires = match[8];
  let parameters: Parameter[] | undefined;
  if (q !== undefined) parameters = [{ name: 'q', value: q }];
  if (expires !== undefined) parameters = [...(parameters ?? none), { name: 'expires', value: expires }];
  return {
    parameters: parameters ?? none,
    span: span(start, end),
    problems: none,
    uri: uriOf(match, uriText, 2),
    uriText,
    uriSpan: span(start + 1, start + 1 + uriText.length),
    isBracketed: true,
    isWildcard: false,
    q: q === undefined ? undefined : Number(q),
    qIsMalformed: false,
    expiresSeconds: expires === undefined ? undefined : Number(expires),
    expiresIsMalformed: false,
  };
}
