import type { Body } from '../../sip/body/body.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Returns the innermost body in which an offset of the wire stands: that of a part of a multipart, or that of the message. */
export function bodyAround(seen: SeenMessage, offset: number): Body | undefined {
  return seen.body === undefined ? undefined : innermost(seen.body, offset);
}

function innermost(body: Body, offset: number): Body {
  if (body.kind !== 'multipart') return body;
  const part = body.parts.find(
    ({ body: { span } }) => span.start <= offset && offset < Math.max(span.end, span.start + 1),
  );
  return part === undefined ? body : innermost(part.body, offset);
}
