import type { Uri } from '../sip/uri.ts';
import { targetKey } from './target-key.ts';

/** How a Contact is the Request-URI again. */
export type SameTarget = { readonly kind: 'equal' } | { readonly kind: 'near-equal'; readonly part: 'port' | 'transport' };

/**
 * Tells whether two URIs name the same target: `equal` by RFC 3261 §19.1.4 with the same parameters, `near-equal` when
 * only one of them writes out the default port or the default transport. Undefined for different targets.
 */
export function sameTarget(a: Uri, b: Uri): SameTarget | undefined {
  if (targetKey(a) === targetKey(b)) return { kind: 'equal' };
  if (targetKey(withoutPort(a)) === targetKey(withoutPort(b))) return { kind: 'near-equal', part: 'port' };
  if (targetKey(withoutDefaults(a)) === targetKey(withoutDefaults(b))) return { kind: 'near-equal', part: 'transport' };
  return undefined;
}

function withoutDefaults(uri: Uri): Uri {
  const port = withoutPort(uri);
  return { ...port, parameters: port.parameters.filter((one) => one.name !== 'transport' || !isDefault(uri, one.value)) };
}

/** UDP for sip; TCP (with TLS on it) for sips, which older stacks write as `tls` (RFC 3261 §19.1.2, §26.2.2). */
function isDefault(uri: Uri, transport: string | undefined): boolean {
  const written = transport?.toLowerCase();
  return uri.kind === 'sips' ? written === 'tcp' || written === 'tls' : written === 'udp';
}

function withoutPort(uri: Uri): Uri {
  if (uri.port === undefined || uri.port !== defaultPort(uri)) return uri;
  const { port: _default, ...rest } = uri;
  return rest;
}

function defaultPort(uri: Uri): number {
  const overTls = uri.parameters.some(({ name, value }) => name === 'transport' && value?.toLowerCase() === 'tls');
  return uri.kind === 'sips' || overTls ? 5061 : 5060;
}
