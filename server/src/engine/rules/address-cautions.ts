import { isValid, parse } from 'ipaddr.js';
import type { Uri } from '../sip/uri.ts';
import type { Caution } from './rule.ts';

/** Returns why the host or the parameters of a URI make it a poor entry for an address book. */
export function addressCautions(uri: Uri): readonly Caution[] {
  const cautions: Caution[] = [];
  const address = (uri.host ?? '').replace(/^\[(.*)\]$/, '$1');
  if (looksNumeric.test(address) && isValid(address)) {
    cautions.push('ip-literal');
    if (isPrivate(address)) cautions.push('private-address');
  }
  // RFC 5627 §3.2: a URI with `gr` reaches one device, and only while it stays registered when it is temporary.
  if (uri.parameters.some(({ name }) => name === 'gr')) cautions.push('gruu');
  return cautions;
}

/** The library tells a name by catching its own exception, which costs much in a storm of redirections. */
const looksNumeric = /^[\d.]+$|:/;

/** The ranges of ipaddr.js that no other network reaches. */
const localRanges: ReadonlySet<string> = new Set([
  'private',
  'uniqueLocal',
  'linkLocal',
  'loopback',
  'carrierGradeNat',
  'unspecified',
]);

function isPrivate(address: string): boolean {
  return localRanges.has(parse(address).range());
}
