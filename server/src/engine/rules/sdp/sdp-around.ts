import type { Sdp } from '../../sip/sdp/sdp.ts';
import type { SeenMessage } from '../seen-message.ts';
import { sdpBodies } from './sdp-bodies.ts';

/** Returns the session description in which an offset of the wire stands; undefined where the log does not show it as sent. */
export function sdpAround(seen: SeenMessage, offset: number): Sdp | undefined {
  return sdpBodies(seen).find(({ span: { start, end } }) => start <= offset && offset <= end);
}
