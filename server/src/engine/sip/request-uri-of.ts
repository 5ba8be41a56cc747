import type { Uri } from './uri.ts';

/**
 * Returns the Request-URI that a request to `uri` has: the URI as written, without its `method` parameter and its headers
 * (RFC 3261 §8.1.3.4, §19.1.5). URIs that are not sip or sips come back whole.
 */
export function requestUriOf(uri: Uri): string {
  if (uri.kind !== 'sip' && uri.kind !== 'sips') return uri.text;
  const text = uri.text;
  const tail = tailStart(text, uri.scheme.length + 1);
  const question = text.indexOf('?', tail);
  const [, ...parameters] = text.slice(tail, question === -1 ? text.length : question).split(';');
  const kept = parameters.map((one) => one.trim()).filter((one) => one !== '' && !isMethod(one));
  return [text.slice(0, tail), ...kept].join(';');
}

/** Returns where the parameters or headers of a sip URI begin; the userinfo may hold ; and ? itself. */
function tailStart(text: string, rest: number): number {
  const host = Math.max(rest, text.indexOf('@', rest) + 1);
  for (let index = host; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3b || code === 0x3f) return index;
  }
  return text.length;
}

function isMethod(parameter: string): boolean {
  return /^method\s*(?:=|$)/i.test(parameter);
}
