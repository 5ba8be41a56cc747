import type { Header } from '../../sip/header.ts';
import { stretchOf } from '../../text/text-source.ts';
import { hidesAddress } from '../hides-address.ts';
import type { SeenMessage } from '../seen-message.ts';

/** How far around its beginning a tool says of a line that it has cut it, in characters. */
const longestMark = 24;

/**
 * Tells whether a web page or a log has put other words in the place of what was sent: an address that is hidden, the dots in which a
 * value ends that was cut, and the mark that tshark puts before a line that it has cut.
 */
export function isAltered(seen: SeenMessage, { text, start, valueStart, valueEnd }: Header): boolean {
  const value = text.slice(valueStart, valueEnd);
  if (hidesAddress(value) || value.endsWith('…') || value.endsWith('...')) return true;
  const { start: at } = seen.place({ start, end: valueStart });
  const around = stretchOf(seen.trace.text, Math.max(0, at - longestMark), at + longestMark);
  return around.includes('[truncated]') || around.includes('[…]');
}
