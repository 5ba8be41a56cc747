import type { TextSource } from '../text/text-source.ts';
import { packetView } from './packets/packet-view.ts';
import { isCapture } from './packets/read-capture.ts';
import { viewOfView } from './view-of-view.ts';
import type { VisibleText } from './visible-text.ts';
import { visibleText } from './visible-text.ts';

/**
 * Returns what a text shows beside its own lines: its packets, or the lines without what a terminal or a log's packets put into them, or
 * both, where a file holds logs of several kinds or a dump that a terminal has coloured; undefined when it shows nothing but its lines.
 */
export function* shownText(source: TextSource): Generator<number, VisibleText | undefined> {
  if (source.unit === 'octet' && isCapture(source.chars)) return yield* packetView(source);
  const plain = yield* visibleText(source);
  if (plain === undefined) return yield* packetView(source);
  const packets = yield* packetView(plain.text);
  return packets === undefined ? plain : viewOfView(plain, packets);
}
