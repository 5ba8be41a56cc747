import type { Uri } from '../sip/uri.ts';
import { reachOf } from './reach-of.ts';
import type { Caution } from './rule.ts';

/** Returns why the host or the parameters of a URI make it a poor entry for an address book. */
export function addressCautions(uri: Uri): readonly Caution[] {
  const cautions: Caution[] = [];
  const reach = reachOf((uri.host ?? '').replace(/^\[(.*)\]$/, '$1'));
  if (reach !== undefined) cautions.push('ip-literal');
  if (reach === 'local') cautions.push('private-address');
  // RFC 5627 §3.2: a URI with `gr` reaches one device, and only while it stays registered when it is temporary.
  if (uri.parameters.some(({ name }) => name === 'gr')) cautions.push('gruu');
  return cautions;
}
