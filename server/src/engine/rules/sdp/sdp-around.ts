import type { Sdp } from '../../sip/sdp/sdp.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Returns the session description in which an offset of the wire stands; undefined where the log does not show it as sent. */
export function sdpAround(seen: SeenMessage, offset: number): Sdp | undefined {
  return seen.descriptions.find(({ span: { start, end } }) => start <= offset && offset <= end);
}
