import { span, type Span } from '../../text/span.ts';
import { contentType, readMediaType, type ContentType } from '../headers/content-type.ts';
import { firstHeader } from '../headers-named.ts';
import { lineAt } from '../line-at.ts';
import type { Message } from '../message.ts';
import { parameter } from '../parameters.ts';
import { readHeaders } from '../read-headers.ts';

/** One part of a body. Spans are wire offsets. */
export interface BodyPart {
  /** `type/subtype` in lower case, without parameters; undefined when nothing states it. */
  readonly contentType: string | undefined;
  /** The part's content, behind its own headers and before the line end of the boundary that closes it. */
  readonly span: Span;
  /** The part's own headers as written; '' for a body that is one part. */
  readonly headersText: string;
}

/** How deep a multipart inside a multipart is taken apart. */
const deepestLevel = 2;

/**
 * Returns the parts of the body in order (RFC 2046 §5.1.1, RFC 5621): a body that is not multipart is one part, a missing
 * body none. A multipart inside a multipart is taken apart once; deeper ones stay whole.
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
  if (type === undefined || !type.mediaType.startsWith('multipart/') || deepestLevel < level) return [whole];
  const body = text.slice(place.start, place.end);
  const delimiter = delimiterOf(body, parameter(type, 'boundary'));
  const pieces = delimiter === undefined ? [] : piecesOf(body, delimiter);
  if (pieces.length === 0) return [whole];
  return pieces.flatMap((piece) => {
    return partsOf(text, readPart(text, span(place.start + piece.start, place.start + piece.end)), level + 1);
  });
}

/** A Content-Type that forgot its boundary is helped by the first line that looks like one. */
function delimiterOf(body: string, boundary: string | undefined): string | undefined {
  if (boundary !== undefined && boundary !== '') return `--${boundary}`;
  const start = body.startsWith('--') ? 0 : body.indexOf('\n--') + 1;
  if (start === 0 && !body.startsWith('--')) return undefined;
  const line = lineAt(body, start, body.length);
  return body.slice(line.start, line.end).trimEnd();
}

function piecesOf(body: string, delimiter: string): readonly Span[] {
  const pieces: Span[] = [];
  let start: number | undefined;
  let at = body.indexOf(delimiter);
  while (at !== -1) {
    const behind = body.slice(at + delimiter.length, at + delimiter.length + 2);
    const isLineStart = at === 0 || body.charCodeAt(at - 1) === 0x0a;
    if (isLineStart && /^(?:--|\s|$)/.test(behind)) {
      if (start !== undefined) pieces.push(span(start, Math.max(start, withoutLineEnd(body, at))));
      start = lineAt(body, at, body.length).next;
      if (behind.startsWith('--')) return pieces;
    }
    at = body.indexOf(delimiter, at + delimiter.length);
  }
  if (start !== undefined && start < body.length) pieces.push(span(start, body.length));
  return pieces;
}

/** The line end before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
function withoutLineEnd(body: string, at: number): number {
  const beforeFeed = body.charCodeAt(at - 1) === 0x0a ? at - 1 : at;
  return body.charCodeAt(beforeFeed - 1) === 0x0d ? beforeFeed - 1 : beforeFeed;
}

function readPart(text: string, place: Span): Content {
  const block = readHeaders(text, place.start, place.end);
  const type = firstHeader(block, 'content-type');
  return {
    type: type === undefined ? undefined : readMediaType(type.value),
    place: span(block.bodyStart, place.end),
    headersText: text.slice(place.start, block.bodyStart),
  };
}
