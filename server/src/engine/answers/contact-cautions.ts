import ipaddr from 'ipaddr.js';
import { parameter } from '../sip/parameters.ts';
import type { ContactValue } from '../sip/headers/contacts.ts';

/** Why a Contact may be a poor entry for an address book. */
export type ContactCaution = 'ip-literal' | 'private-address' | 'gruu' | 'expires';

/** Returns the cautions of a Contact, the weightiest first; a private address is not named an IP literal as well. */
export function contactCautions(contact: ContactValue): readonly ContactCaution[] {
  const found: ContactCaution[] = [];
  const kind = addressKind(contact.uri?.host);
  if (kind !== undefined) found.push(kind);
  // RFC 5627 §3: the gr parameter makes a URI a GRUU, with a value or without one.
  if (contact.uri !== undefined && parameter(contact.uri, 'gr') !== undefined) found.push('gruu');
  if (contact.expiresSeconds !== undefined) found.push('expires');
  return found;
}

/** Ranges that only a part of the world can reach. */
const localRanges: ReadonlySet<string> = new Set([
  'private', 'linkLocal', 'loopback', 'uniqueLocal', 'carrierGradeNat', 'unspecified',
]);

function addressKind(host: string | undefined): 'ip-literal' | 'private-address' | undefined {
  const bare = host?.startsWith('[') === true ? host.slice(1, -1) : host;
  if (bare === undefined || !ipaddr.isValid(bare) || !/[.:].*[.:]/.test(bare)) return undefined;
  return localRanges.has(ipaddr.process(bare).range()) ? 'private-address' : 'ip-literal';
}
