import type { Trace } from '../log/trace.ts';
import { parseUri, type Uri } from '../sip/uri.ts';

/** In a storm the same few URIs are asked for again and again: as many as are kept of each trace. */
const mostKept = 4096;
const parsed = new WeakMap<Trace, Map<string, Uri | undefined>>();

/** Returns the Request-URI of a request; undefined for a response, or one that is not a URI. */
export function requestTarget(trace: Trace, index: number): Uri | undefined {
  const line = trace.message(index).startLine;
  return line.kind === 'request' ? parsedOnce(trace, line.requestUri) : undefined;
}

function parsedOnce(trace: Trace, text: string): Uri | undefined {
  const kept = parsed.get(trace) ?? new Map<string, Uri | undefined>();
  parsed.set(trace, kept);
  const known = kept.get(text);
  if (known !== undefined || kept.has(text)) return known;
  if (mostKept <= kept.size) kept.clear();
  const uri = parseUri(text);
  kept.set(text, uri);
  return uri;
}
