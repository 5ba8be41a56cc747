import type { Uri } from '../sip/uri.ts';

/**
 * Returns the Request-URI that a Contact URI asks for: the URI as written without its `method` parameter and without
 * its headers (RFC 3261 §8.1.3.4, §19.1.5).
 */
export function requestUriOf(uri: Uri): string {
  if (uri.kind !== 'sip' && uri.kind !== 'sips') return uri.text;
  // The user part may hold ; and ? itself, so the search begins behind it.
  const hostStart = uri.text.indexOf('@') + 1;
  const question = uri.text.indexOf('?', hostStart);
  const withoutHeaders = question === -1 ? uri.text : uri.text.slice(0, question);
  const [hostPort = '', ...parameters] = withoutHeaders.slice(hostStart).split(';');
  const kept = parameters.filter((one) => !/^\s*method\s*(?:=|$)/i.test(one));
  return [uri.text.slice(0, hostStart) + hostPort, ...kept].join(';');
}
