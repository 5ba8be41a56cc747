import type { Trace } from '../log/trace.ts';
import { sourceSpan } from '../sip/source-span.ts';
import { headerReference, type HeaderReference } from '../reference/header-names.ts';
import { readSipfrag } from '../sip/body/sipfrag.ts';
import { contacts } from '../sip/headers/contacts.ts';
import { firstHeader, headersNamed } from '../sip/headers-named.ts';
import type { Message } from '../sip/message.ts';
import { isInside, type Span } from '../text/span.ts';

/** What stands under the cursor and can be explained. The span is in offsets of the text analysed. */
export type HoverTarget = { readonly index: number; readonly span: Span } & (
  | { readonly kind: 'status-line'; readonly status: number; readonly reason: string }
  /** The start line of a request. */
  | { readonly kind: 'request-line' }
  | { readonly kind: 'sipfrag'; readonly status: number; readonly reason: string }
  /**
   * A value of a Contact of a 3xx, or the header's name (then `header` is there) for its first value; `contactIndex` is
   * its place in `contacts(message)`.
   */
  | { readonly kind: 'contact'; readonly contactIndex: number; readonly header?: HeaderReference }
  /** The Content-Type of a 380. */
  | { readonly kind: 'content-type' }
  /** The body of a 380. */
  | { readonly kind: 'body' }
  | { readonly kind: 'header-name'; readonly header: HeaderReference }
);

/** Returns what can be explained at an offset, or undefined for everything else. */
export function hoverTarget(trace: Trace, offset: number): HoverTarget | undefined {
  const index = trace.indexAt(offset);
  if (index === undefined) return undefined;
  const message = trace.message(index);
  return (
    statusLineAt(message, index, offset) ??
    requestLineAt(message, index, offset) ??
    sipfragAt(message, index, offset) ??
    redirectPartAt(message, index, offset) ??
    headerNameAt(message, index, offset)
  );
}

function placeAt(message: Message, place: Span, offset: number): Span | undefined {
  const found = sourceSpan(message, place);
  return isInside(found, offset) ? found : undefined;
}

function statusLineAt(message: Message, index: number, offset: number): HoverTarget | undefined {
  const line = message.startLine;
  if (line.kind !== 'response') return undefined;
  const span = placeAt(message, line.span, offset);
  return span === undefined
    ? undefined
    : { kind: 'status-line', index, span, status: line.status, reason: line.reason };
}

function requestLineAt(message: Message, index: number, offset: number): HoverTarget | undefined {
  const line = message.startLine;
  const span = line.kind === 'request' ? placeAt(message, line.span, offset) : undefined;
  return span === undefined ? undefined : { kind: 'request-line', index, span };
}

function sipfragAt(message: Message, index: number, offset: number): HoverTarget | undefined {
  const fragment = readSipfrag(message);
  if (fragment === undefined) return undefined;
  const span = placeAt(message, fragment.span, offset);
  const { status, reason } = fragment;
  return span === undefined ? undefined : { kind: 'sipfrag', index, span, status, reason };
}

function redirectPartAt(message: Message, index: number, offset: number): HoverTarget | undefined {
  const line = message.startLine;
  if (line.kind !== 'response' || line.status < 300 || 399 < line.status) return undefined;
  for (const [contactIndex, contact] of contacts(message).entries()) {
    const span = placeAt(message, contact.span, offset);
    if (span !== undefined) return { kind: 'contact', index, span, contactIndex };
  }
  const named = contactNamedAt(message, index, offset);
  if (named !== undefined || line.status !== 380) return named;
  const type = firstHeader(message, 'content-type');
  const typeSpan = type === undefined ? undefined : placeAt(message, type.span, offset);
  if (typeSpan !== undefined) return { kind: 'content-type', index, span: typeSpan };
  const hasBody = message.body.start < message.body.end;
  const bodySpan = hasBody ? placeAt(message, message.body, offset) : undefined;
  return bodySpan === undefined ? undefined : { kind: 'body', index, span: bodySpan };
}

/** The name of a Contact header of a 3xx stands for the first value behind it. */
function contactNamedAt(message: Message, index: number, offset: number): HoverTarget | undefined {
  const header = headersNamed(message, 'contact').find((one) => placeAt(message, one.nameSpan, offset) !== undefined);
  if (header === undefined) return undefined;
  const contactIndex = contacts(message).findIndex(({ span }) => header.span.start <= span.start);
  if (contactIndex < 0) return undefined;
  const reference = headerReference('contact');
  const span = sourceSpan(message, header.nameSpan);
  return { kind: 'contact', index, span, contactIndex, ...(reference === undefined ? {} : { header: reference }) };
}

function headerNameAt(message: Message, index: number, offset: number): HoverTarget | undefined {
  for (const one of message.headers) {
    const span = placeAt(message, one.nameSpan, offset);
    const header = span === undefined ? undefined : headerReference(one.name);
    if (span !== undefined && header !== undefined) return { kind: 'header-name', index, span, header };
  }
  return undefined;
}
