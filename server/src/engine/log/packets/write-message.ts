import type { CapturedMessage } from './capture-reader.ts';
import { placeOf } from './octets.ts';
import type { TextView } from './text-view.ts';

/**
 * Writes a message behind the line that tells of its packet, in the words of the format `id`; `width` is how many characters an
 * octet takes, and `frame` names the frame that completed the message, where that is known.
 */
export function writeMessage(view: TextView, message: CapturedMessage, id: string, width: 1 | 2, frame = ''): void {
  const { octets, time, transport, source, destination } = message;
  const place = placeOf(octets, 0);
  view.say(`\u0001${id} ${time} ${transport} ${source} > ${destination}${frame}\n`, place);
  view.spell(octets, width);
  // A message that was cut off must not run into the words of the next one; where it ends up in it, it stands behind it.
  view.say('\n', placeOf(octets, Math.max(0, octets.bytes.length - 1)) + width);
}
