import { isValid, parse } from 'ipaddr.js';

/**
 * What an address is to a peer: `public` anybody can reach it, `local` only its own network, `nowhere` nobody: it stands for any
 * address, for a group, or for all.
 */
export type AddressKind = 'public' | 'local' | 'nowhere';

const kinds: ReadonlyMap<string, AddressKind> = new Map([
  ['unspecified', 'nowhere'],
  ['broadcast', 'nowhere'],
  ['multicast', 'nowhere'],
  ['private', 'local'],
  ['uniqueLocal', 'local'],
  ['linkLocal', 'local'],
  ['loopback', 'local'],
  ['carrierGradeNat', 'local'],
]);

/** The library tells a name by catching its own exception, which costs much. */
const looksNumeric = /^\d{1,3}(?:\.\d{1,3}){3}$|^\[?[\dA-Fa-f:.]*:[\dA-Fa-f:.]*\]?$/;

/** Returns what a host is that is an IP address, an IPv6 address with or without its brackets; undefined for a name. */
export function addressKind(host: string): AddressKind | undefined {
  if (!looksNumeric.test(host)) return undefined;
  const address = host.replace(/^\[(.*)\]$/, '$1');
  return isValid(address) ? (kinds.get(parse(address).range()) ?? 'public') : undefined;
}
