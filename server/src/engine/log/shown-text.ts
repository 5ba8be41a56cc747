import type { TextSource } from '../text/text-source.ts';
import { packetView } from './packets/packet-view.ts';
import { isCapture } from './packets/read-capture.ts';
import type { VisibleText } from './visible-text.ts';
import { visibleText } from './visible-text.ts';

/**
 * Returns what a text shows beside its own lines: its packets, or the lines without what a terminal or a log's packets put into them, or
 * both, where a file holds logs of several kinds; undefined when it shows nothing but its lines.
 */
export function* shownText(source: TextSource): Generator<number, VisibleText | undefined> {
  const packets = yield* packetView(source);
  if (source.unit === 'octet' && isCapture(source.chars)) return packets;
  const plain = yield* visibleText(source);
  if (plain === undefined || packets === undefined) return packets ?? plain;
  const both = yield* packetView(plain.text);
  if (both === undefined) return packets;
  return {
    ...both,
    toSource: (offset) => plain.toSource(both.toSource(offset)),
    endOf: (offset) => plain.endOf(both.endOf(offset)),
    toVisible: (offset) => both.toVisible(plain.toVisible(offset)),
  };
}
