import { octetsOf } from '../../text/octets.ts';
import { contentLength } from '../../sip/headers/content-length.ts';
import type { WireEdit } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/**
 * Returns `edits` of a body, in the order of the message, together with the change that Content-Length then needs; the same
 * edits where there is no Content-Length, or where the text does not tell how many octets were sent.
 */
export function withContentLength(seen: SeenMessage, edits: readonly WireEdit[]): readonly WireEdit[] {
  const header = seen.header('content-length');
  const octets = header === undefined ? undefined : bodyOctets(seen, edits);
  if (header === undefined || octets === undefined || header.value === String(octets)) return edits;
  const { start, end } = header.valueSpan;
  return [{ start, end, newText: String(octets) }, ...edits];
}

/**
 * Returns how many octets the body has on the wire, with `edits` made if there are any; undefined where the text does not tell. A
 * bare LF counts as CR LF, which is what logs and editors make it of, unless Content-Length counts it as it stands.
 */
export function bodyOctets(seen: SeenMessage, edits: readonly WireEdit[] = []): number | undefined {
  const { body, wire } = seen.message;
  const { unit } = seen.trace.text;
  const before = wire.text.slice(body.start, body.end);
  const isAsStored = contentLength(seen.message) === octetsOf(before, unit);
  const after = edits.toReversed().reduce((text, { start, end, newText }) => {
    return text.slice(0, start - body.start) + newText + text.slice(end - body.start);
  }, before);
  const octets = octetsOf(after, unit);
  return octets === undefined || isAsStored ? octets : octets + bareLineFeeds(after);
}

function bareLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (at === 0 || text.charCodeAt(at - 1) !== 0x0d) count += 1;
  }
  return count;
}
