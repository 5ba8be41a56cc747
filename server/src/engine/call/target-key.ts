import type { Uri } from '../sip/uri.ts';

/**
 * Returns a text that two URIs share when they are equal by RFC 3261 §19.1.4 and carry the same parameters. Stricter
 * than §19.1.4, which lets a parameter be missing on one side: number portability answers (`npdi`, `rn`) and
 * trunk groups come back to the same user with another parameter, and go somewhere else.
 */
export function targetKey(uri: Uri): string {
  const parameters = uri.parameters
    .filter(({ name }) => name !== 'method')
    .map(({ name, value }) => (value === undefined ? name : `${name}=${unescaped(value).toLowerCase()}`))
    .toSorted();
  const user = uri.user === undefined ? '' : `${unescaped(uri.user)}:${unescaped(uri.password ?? '')}@`;
  const place = uri.host === undefined ? (uri.opaque ?? '') : `${uri.host.toLowerCase()}:${uri.port ?? ''}`;
  return [`${uri.scheme}:${user}${place}`, ...parameters].join(';');
}

/** A character and its escape mean the same (§19.1.4), outside the reserved set, which is left as it is. */
function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (whole, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9\-_.!~*'()]/.test(character) ? character : whole.toUpperCase();
  });
}
