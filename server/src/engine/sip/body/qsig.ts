import { qsigElements, qsigMessageTypes } from '../../reference/qsig-codes.ts';
import { span, type Span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import type { SignallingParameter } from './isup.ts';
import type { OctetPlaces } from './octet-places.ts';

/** A QSIG message (RFC 3204 §3.2): the layout of Q.931. */
export interface Qsig {
  readonly messageType: number | undefined;
  /** `SETUP`, `RELEASE`, ...; undefined for a type that the standard does not name. */
  readonly name: string | undefined;
  /** The information elements; one of a single octet has no octets of its own. */
  readonly elements: readonly SignallingParameter[];
  readonly problems: readonly Problem[];
}

/** Returns what a QSIG message says, as far as its octets survived (ITU-T Q.931 §4). */
export function readQsig({ octets, starts }: OctetPlaces): Qsig {
  const last = starts.at(-1) ?? 0;
  const place = (start: number, end: number): Span => span(starts[start] ?? last, starts[end] ?? last);
  const elements: SignallingParameter[] = [];
  const problems: Problem[] = [];
  // Protocol discriminator, length of the call reference, the call reference, the message type.
  const typeAt = 2 + ((octets[1] ?? 0) & 0x0f);
  const messageType = octets[typeAt];
  const name = messageType === undefined ? undefined : qsigMessageTypes.get(messageType);
  if (messageType === undefined) problems.push({ id: 'signalling-cut-off', span: span(last, last) });
  else if (name === undefined) problems.push({ id: 'signalling-type-unknown', span: place(typeAt, typeAt + 1) });
  for (let at = typeAt + 1; at < octets.length;) {
    const code = octets[at] ?? 0;
    const isSingle = 0x80 <= code;
    const length = isSingle ? 0 : (octets[at + 1] ?? 0);
    const start = isSingle ? at + 1 : at + 2;
    const end = Math.min(start + length, octets.length);
    elements.push({ code, name: qsigElements.get(code), octets: octets.slice(start, end), span: place(at, end) });
    if (octets.length < start + length) problems.push({ id: 'signalling-cut-off', span: place(at, end) });
    at = start + length;
  }
  return { messageType, name, elements, problems };
}
