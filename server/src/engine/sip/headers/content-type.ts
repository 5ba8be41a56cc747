import type { Span } from '../../text/span.ts';
import { firstHeader } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { valuesOfText } from '../header-values.ts';
import type { Parameter } from '../parameters.ts';

/** A media type (RFC 3261 §20.15). */
export interface ContentType {
  /** `type/subtype` in lower case, blanks removed. */
  readonly mediaType: string;
  readonly parameters: readonly Parameter[];
  /** The header's value, in wire offsets. */
  readonly span: Span;
}

/** Returns the first Content-Type (compact form `c` included), or undefined when there is none. */
export function contentType(message: Pick<Message, 'headers'>): ContentType | undefined {
  const header = firstHeader(message, 'content-type');
  return header === undefined ? undefined : { ...readMediaType(header.value), span: header.valueSpan };
}

/** Returns the media type and the parameters that a Content-Type value states. */
export function readMediaType(value: string): Omit<ContentType, 'span'> {
  const first = valuesOfText(value, 'media-type')[0];
  if (first?.kind !== 'media-type') return { mediaType: '', parameters: [] };
  const type = first.type?.text.toLowerCase() ?? '';
  const mediaType = first.subtype === undefined ? type : `${type}/${first.subtype.text.toLowerCase()}`;
  return { mediaType, parameters: first.parameters };
}
