import type { Message } from './message.ts';
import { readUri } from './syntax/read-uri.ts';
import { sharedReader } from './syntax/shared-reader.ts';
import type { UriPart } from './values/header-value.ts';
import { uriAt } from './values/uri-at.ts';

/** Returns the Request-URI with the place of each part in wire offsets, brackets around it left out; undefined in a response. */
export function requestUri({ startLine, wire }: Pick<Message, 'startLine' | 'wire'>): UriPart | undefined {
  if (startLine.kind !== 'request') return undefined;
  const { start, end } = startLine.requestUriSpan;
  const isBracketed = startLine.requestUri.startsWith('<') && startLine.requestUri.endsWith('>');
  const reader = sharedReader;
  reader.begin(wire.text);
  reader.enter(isBracketed ? start + 1 : start, isBracketed ? end - 1 : end);
  readUri(reader, 'alone');
  const uri = reader.size === 0 ? undefined : uriAt(reader, 0);
  reader.finish();
  return uri;
}
