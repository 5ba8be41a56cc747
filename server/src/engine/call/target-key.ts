import { comparableHost } from '../sip/uri-equality.ts';
import { comparable } from '../sip/uri-text.ts';
import type { Uri } from '../sip/uri.ts';

/**
 * Returns a text that two URIs share when they are equal by RFC 3261 §19.1.4 and carry the same parameters. Stricter
 * than §19.1.4, which lets a parameter be missing on one side: number portability answers (`npdi`, `rn`) and
 * trunk groups come back to the same user with another parameter, and go somewhere else.
 */
export function targetKey(uri: Uri): string {
  const place = placeOf(uri);
  return uri.parameters.length === 0 ? place : [place, ...comparableParameters(uri)].join(';');
}

function comparableParameters(uri: Uri): readonly string[] {
  return uri.parameters
    .filter(({ name }) => name !== 'method')
    .map(({ name, value }) => (value === undefined ? name : `${name}=${comparable(value).toLowerCase()}`))
    .toSorted();
}

function placeOf(uri: Uri): string {
  const user = uri.user === undefined ? '' : `${comparable(uri.user)}:${comparable(uri.password ?? '')}@`;
  const host = uri.host === undefined ? undefined : comparableHost(uri.host);
  const place = host === undefined ? comparable(uri.opaque ?? '') : `${host}:${uri.port ?? ''}`;
  return `${uri.scheme}:${user}${place}`;
}
