import type { Span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { brokenUtf8 } from './broken-utf8.ts';

/** Header fields that are not UTF-8: of a file its octets tell, of a document the sign that an editor puts where it could not decode. */
export const nonUtf8Text: MessageRule = Object.freeze({
  id: 'non-utf8-text',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7' },
  about: {},
  check,
} as const satisfies MessageRule);

const beyondAscii = /[\u0080-\uffff]/;
const replaced = '\ufffd';

function check(seen: SeenMessage): readonly Found[] {
  const { headers, wire } = seen.message;
  const isOctets = seen.trace.text.unit === 'octet';
  if (isOctets ? !beyondAscii.test(wire.text) : !wire.text.includes(replaced)) return nothingFound;
  const header = headers.find(({ value }) => beyondAscii.test(value));
  if (header === undefined) return nothingFound;
  // What follows the first is mostly more of the same.
  const end = headers.at(-1)?.end ?? header.end;
  const place = isOctets ? brokenUtf8(wire.text, header.start, end) : replacement(wire.text, header.start, end);
  if (place === undefined) return nothingFound;
  const name = headers.find((one) => one.start <= place.start && place.start < one.end)?.writtenName ?? '';
  if (!isOctets) return foundAt(seen, place, { messageId: 'non-utf8-text.replaced', args: { header: name } });
  const octet = wire.text.charCodeAt(place.start).toString(16).toUpperCase();
  return foundAt(seen, place, { messageId: 'non-utf8-text.octet', args: { header: name, octet } });
}

function replacement(text: string, start: number, end: number): Span | undefined {
  const at = text.indexOf(replaced, start);
  return at === -1 || end <= at ? undefined : { start: at, end: at + 1 };
}
