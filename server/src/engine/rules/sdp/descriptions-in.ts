import type { Body } from '../../sip/body/body.ts';
import type { Sdp } from '../../sip/sdp/sdp.ts';
import type { SeenMessage } from '../seen-message.ts';

const none: readonly Sdp[] = Object.freeze([]);

/** Returns the session descriptions of a message, those in parts of a multipart included; none where the log does not show them as sent. */
export function descriptionsIn(seen: SeenMessage): readonly Sdp[] {
  const { start, end } = seen.message.body;
  if (start === end || seen.body === undefined) return none;
  const found = inBody(seen.body);
  return found.length === 0 || !seen.isBodyShown ? none : found;
}

function inBody(body: Body): readonly Sdp[] {
  if (body.kind === 'sdp') return [body.sdp];
  return body.kind === 'multipart' ? body.parts.flatMap((part) => inBody(part.body)) : none;
}
