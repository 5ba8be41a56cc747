import type { Span } from '../../text/span.ts';
import type { Header } from '../header.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { parameter, parseParameters } from '../parameters.ts';
import { splitOutsideQuotes } from '../split-outside-quotes.ts';
import { trimmedSpan } from '../trimmed-span.ts';
import { valueSpan } from '../value-span.ts';

/** One value of a Reason header (RFC 3326): why a request or response was sent. */
export interface ReasonValue {
  /** As written: `SIP`, `Q.850`, ... */
  readonly protocol: string;
  /** Undefined when absent or no number. */
  readonly cause: number | undefined;
  readonly text: string | undefined;
  /** In wire offsets. */
  readonly span: Span;
}

const causePattern = /^\d{1,9}$/;

/** Returns every value of every Reason header, in the order of the message. */
export function reasons(message: Pick<Message, 'headers'>): readonly ReasonValue[] {
  return headersNamed(message, 'reason').flatMap(readReasons);
}

function readReasons(header: Header): readonly ReasonValue[] {
  const values: ReasonValue[] = [];
  for (const piece of splitOutsideQuotes(header.value, ',')) {
    const place = trimmedSpan(header.value, piece.start, piece.end);
    if (place.start !== place.end) values.push(readReason(header, place));
  }
  return values;
}

function readReason(header: Header, place: Span): ReasonValue {
  const text = header.value.slice(place.start, place.end);
  const semicolon = text.indexOf(';');
  const protocol = (semicolon === -1 ? text : text.slice(0, semicolon)).trim();
  const parameters = semicolon === -1 ? [] : parseParameters(text.slice(semicolon + 1));
  const cause = parameter({ parameters }, 'cause');
  return {
    protocol,
    cause: cause !== undefined && causePattern.test(cause) ? Number(cause) : undefined,
    text: parameter({ parameters }, 'text'),
    span: valueSpan(header, place.start, place.end),
  };
}
