import type { UriHeaderPart } from '../../sip/values/header-value.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { NamePlace } from './name-place.ts';

/** A text without its escapes, and where each of its characters stands; the last place is where it ends. */
interface Unescaped {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Returns the names in a header that a URI asks for, as `Refer-To: <sip:b@example.com?Replaces=id%3Bto-tag%3D1%3Bfrom-tag%3D2>` does in
 * an attended transfer (RFC 3891 §4).
 */
export function namesInUriHeader(header: UriHeaderPart): readonly NamePlace[] {
  const name = header.name.toLowerCase();
  const isDialog = name === 'replaces' || name === 'join' || name === 'target-dialog';
  if (header.valueSpan === undefined || (!isDialog && name !== 'call-id' && name !== 'in-reply-to')) return [];
  const { text, places } = unescaped(header.value, header.valueSpan.start);
  const spanOf = (start: number, length: number): Span => span(places[start] ?? 0, places[start + length] ?? 0);
  const [callId = '', ...parameters] = isDialog ? text.split(';') : [text];
  if (callId === '') return [];
  const form = 'escaped';
  const names: NamePlace[] = [{ kind: 'call-id', value: callId, callId: '', span: spanOf(0, callId.length), form }];
  let at = callId.length;
  for (const parameter of parameters) {
    const [, before = '', value = ''] =
      /^([ \t]*(?:to|from|local|remote)-tag[ \t]*=[ \t]*)(\S+)$/i.exec(parameter) ?? [];
    const start = at + 1 + before.length;
    if (value !== '') names.push({ kind: 'tag', value, callId, span: spanOf(start, value.length), form });
    at += 1 + parameter.length;
  }
  return names;
}

function unescaped(written: string, base: number): Unescaped {
  const places: number[] = [];
  const text = written.replace(/%([0-9A-Fa-f]{2})|[^]/g, (one, digits: string | undefined, at: number) => {
    places.push(base + at);
    return digits === undefined ? one : String.fromCharCode(Number.parseInt(digits, 16));
  });
  return { text, places: [...places, base + written.length] };
}
