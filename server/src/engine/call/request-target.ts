import type { Trace } from '../log/trace.ts';
import { parseUri, type Uri } from '../sip/uri.ts';

/** Returns the Request-URI of a request; undefined for a response, or one that is not a URI. */
export function requestTarget(trace: Trace, index: number): Uri | undefined {
  const line = trace.message(index).startLine;
  return line.kind === 'request' ? parseUri(line.requestUri) : undefined;
}
