import { isValid, parse } from 'ipaddr.js';

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

/** Where an address can be reached from: its own network only, anywhere, or many places at once; undefined for a name. */
export type Reach = 'local' | 'public' | 'many';

/** Returns where an address, of whatever family and without brackets, can be reached from. */
export function reachOf(address: string): Reach | undefined {
  if (!looksNumeric.test(address) || !isValid(address)) return undefined;
  const range = parse(address).range();
  if (localRanges.has(range)) return 'local';
  return range === 'multicast' || range === 'broadcast' ? 'many' : 'public';
}
