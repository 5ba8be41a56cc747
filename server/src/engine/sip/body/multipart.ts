import { span, type Span } from '../../text/span.ts';
import { contentType, readMediaType, type ContentType } from '../headers/content-type.ts';
import type { Header } from '../header.ts';
import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { parameter } from '../parameters.ts';
import type { Problem } from '../problem.ts';
import { readHeaders } from '../read-headers.ts';
import { readMultipart } from './read-multipart.ts';

/** One part of a body. Spans are wire offsets. */
export interface BodyPart {
  /** `type/subtype` in lower case, without parameters; undefined when nothing states it. */
  readonly contentType: string | undefined;
  /** The part's content, behind its own headers and before the line end of the boundary that closes it. */
  readonly span: Span;
  /** The part's own headers as written; '' for a body that is one part. */
  readonly headersText: string;
}

/** How deep a multipart inside a multipart is taken apart: RFC 5621 §3 shows two levels, and hostile ones have no end. */
export const deepestMultipart = 8;

/**
 * Returns the parts of the body in order (RFC 2046 §5.1.1, RFC 5621): a body that is not multipart is one part, a missing
 * body none. Multiparts inside multiparts are taken apart too.
 */
export function bodyParts(message: Pick<Message, 'wire' | 'body' | 'headers'>): readonly BodyPart[] {
  if (message.body.start === message.body.end) return [];
  const type = contentType(message);
  return partsOf(message.wire.text, { type, place: message.body, headersText: '' }, 1);
}

interface Content {
  readonly type: Pick<ContentType, 'mediaType' | 'parameters'> | undefined;
  readonly place: Span;
  readonly headersText: string;
}

function partsOf(text: string, content: Content, level: number): readonly BodyPart[] {
  const { type, place, headersText } = content;
  const whole = { contentType: type?.mediaType, span: place, headersText };
  if (type === undefined || !type.mediaType.startsWith('multipart/') || deepestMultipart < level) return [whole];
  const parts = readMultipart(text, place, parameter(type, 'boundary'))?.parts ?? [];
  if (parts.length === 0) return [whole];
  return parts.flatMap((part) => {
    const { type: partType, content: partPlace } = readPartHeaders(text, part);
    const partHeaders = text.slice(part.start, partPlace.start);
    return partsOf(text, { type: partType, place: partPlace, headersText: partHeaders }, level + 1);
  });
}

/** The headers of one part of a multipart, and where its content stands. */
export interface PartHeaders {
  readonly headers: readonly Header[];
  /** Undefined when the part does not state it; it is text/plain then (RFC 2046 §5.1). */
  readonly type: Omit<ContentType, 'span'> | undefined;
  readonly content: Span;
  readonly problems: readonly Problem[];
}

/** Returns what stands before the empty line of a part. */
export function readPartHeaders(text: string, place: Span): PartHeaders {
  const { headers, problems, bodyStart } = readHeaders(text, place.start, place.end);
  const stated = firstHeader({ headers }, 'content-type');
  return {
    headers,
    type: stated === undefined ? undefined : readMediaType(stated.value),
    content: span(bodyStart, place.end),
    problems,
  };
}
