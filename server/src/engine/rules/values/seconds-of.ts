import { headerValues } from '../../sip/header-values.ts';
import type { NumberValue } from '../../sip/values/header-value.ts';
import type { Span } from '../../text/span.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A header field that states seconds, with its parameters. */
export interface StatedSeconds extends Pick<NumberValue, 'parameters'> {
  readonly seconds: number;
  /** Of the number, in offsets of the wire. */
  readonly span: Span;
  /** Of the whole value. */
  readonly valueSpan: Span;
}

/** Returns what a header field named in full, in lower case, states in seconds; undefined where it is missing or is no number. */
export function secondsOf(seen: SeenMessage, name: 'session-expires' | 'min-se'): StatedSeconds | undefined {
  const header = seen.header(name);
  if (header === undefined) return undefined;
  const [value] = headerValues(header);
  if (value?.kind !== 'number' || value.number === undefined || !/^\d{1,10}$/.test(value.number.text)) return undefined;
  const { number, parameters, span } = value;
  return { seconds: Number(number.text), span: number.span, valueSpan: span, parameters };
}

/** RFC 4028 §4, §5: no session is refreshed more often, whoever asks. */
export const leastSeconds = 90;
