import type { Body } from '../../sip/body/body.ts';
import type { Sdp } from '../../sip/sdp/sdp.ts';
import { isBodyShown } from '../is-body-shown.ts';
import type { SeenMessage } from '../seen-message.ts';

const known = new WeakMap<SeenMessage, readonly Sdp[]>();
const none: readonly Sdp[] = Object.freeze([]);

/** Returns the session descriptions of a message, parts of a multipart included; none where the log does not show them as sent. */
export function sdpBodies(seen: SeenMessage): readonly Sdp[] {
  const { body } = seen.message;
  if (body.start === body.end) return none;
  const before = known.get(seen);
  if (before !== undefined) return before;
  const found = seen.body === undefined || !isBodyShown(seen) ? none : descriptionsIn(seen.body);
  known.set(seen, found);
  return found;
}

function descriptionsIn(body: Body): readonly Sdp[] {
  if (body.kind === 'sdp') return [body.sdp];
  return body.kind === 'multipart' ? body.parts.flatMap((part) => descriptionsIn(part.body)) : none;
}
