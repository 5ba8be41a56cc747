import { areUrisEqual, haveSameParameters, isSamePlaceInPractice } from '../sip/uri-equality.ts';
import type { Uri } from '../sip/uri.ts';

/** How a Contact is the Request-URI again. */
export type SameTarget =
  | { readonly kind: 'equal' }
  | { readonly kind: 'near-equal'; readonly part: 'port' | 'transport' };

/**
 * Tells whether two URIs name the same target: `equal` by RFC 3261 §19.1.4 with the same parameters, `near-equal` when
 * only one of them writes out the default port or the default transport. Undefined for different targets.
 */
export function sameTarget(a: Uri, b: Uri): SameTarget | undefined {
  if (areUrisEqual(a, b) && haveSameParameters(a, b)) return { kind: 'equal' };
  if (!isSamePlaceInPractice(a, b)) return undefined;
  return { kind: 'near-equal', part: a.port === b.port ? 'transport' : 'port' };
}
