import { hostOf } from '../../call/parties.ts';
import type { Address } from '../../sip/address.ts';

/**
 * Returns which URIs of a route set a Route does not have; none where it has all of them, where it has others as well, so that nobody
 * can tell whether one stands there under another name, and where the set has a strict router, whose URI goes into the request line.
 */
export function missingRoutes(asked: readonly Address[], written: readonly Address[]): readonly Address[] {
  if (written.length === 0 || asked.length <= written.length || !asked.every(isLoose)) return [];
  const left = written.map(identityOf);
  const missing = asked.filter((one) => {
    const place = left.indexOf(identityOf(one));
    if (place !== -1) left.splice(place, 1);
    return place === -1;
  });
  return left.length === 0 ? missing : [];
}

/** Tells whether all of these name the place to which a request goes anyway: some clients take the Route of their next hop off. */
export function areNextHop(missing: readonly Address[], destination: string | undefined): boolean {
  const host = hostOf(destination ?? '');
  return host !== '' && missing.every(({ uri }) => uri?.host?.toLowerCase() === host);
}

function isLoose({ uri }: Address): boolean {
  return uri?.parameters.some(({ name }) => name === 'lr') === true;
}

/** A proxy with two networks stands twice in a set, with another port or transport. */
function identityOf({ uri, uriText }: Address): string {
  if (uri?.host === undefined) return uriText;
  const transport = uri.parameters.find(({ name }) => name === 'transport')?.value ?? '';
  return `${uri.user ?? ''}@${uri.host}:${uri.port ?? ''};${transport}`.toLowerCase();
}
