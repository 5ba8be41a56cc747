import type { HeaderField } from '../reference/header-fields.ts';
import { span, type Span } from '../text/span.ts';
import type { Header } from './header.ts';
import { trimmedSpan } from './trimmed-span.ts';

/**
 * A header field as places in its text: a message has twenty of them, most of which nobody asks for, so that strings and spans
 * are made only when they are.
 */
export class PlacedHeader implements Header {
  readonly text: string;
  readonly field: HeaderField | undefined;
  isFolded = false;
  start = 0;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  end = 0;

  /** Whoever makes one sets the places before anybody else sees it. */
  constructor(text: string, field: HeaderField | undefined) {
    this.text = text;
    this.field = field;
  }

  get name(): string {
    return this.field === undefined ? this.writtenName.toLowerCase() : this.field.name;
  }

  get writtenName(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  get nameSpan(): Span {
    return span(this.nameStart, this.nameEnd);
  }

  get value(): string {
    const written = this.text.slice(this.valueStart, this.valueEnd);
    return this.isFolded ? unfolded(written) : written;
  }

  get valueSpan(): Span {
    return span(this.valueStart, this.valueEnd);
  }

  get span(): Span {
    return span(this.start, this.end);
  }
}

/** Returns the text with each fold, and the blanks around it, read as one space (RFC 3261 §7.3.1). */
export function unfolded(text: string): string {
  if (!text.includes('\n')) return text;
  const shares: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const share = trimmedSpan(text, start, end);
    if (share.start !== share.end) shares.push(text.slice(share.start, share.end));
    start = end + 1;
  }
  return shares.join(' ');
}
