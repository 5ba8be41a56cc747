import type { HeaderForm } from '../reference/header-fields.ts';
import type { Header } from './header.ts';
import type { Problem } from './problem.ts';
import { grammarOfForm } from './syntax/header-grammars.ts';
import { readHeaderValue } from './syntax/read-header-value.ts';
import { readHeader } from './syntax/read-message-syntax.ts';
import { sharedReader } from './syntax/shared-reader.ts';
import { nodeSize } from './syntax/syntax-reader.ts';
import { trimmedSpan } from './trimmed-span.ts';
import type { HeaderValue } from './values/header-value.ts';
import { nextOf } from './values/tape-node.ts';
import { valueAt } from './values/value-at.ts';

/** The values of one header field and what is wrong in them. */
export interface ReadHeader {
  readonly values: readonly HeaderValue[];
  readonly problems: readonly Problem[];
}

/**
 * Returns the values of a header field, one for each element where it is a list, with the place of every part in wire
 * offsets, folds included. What cannot be read is missing in its value; the others are still there.
 */
export function headerValues(header: Header): readonly HeaderValue[] {
  return readHeaderValues(header).values;
}

/** Returns the values of a header field together with what is wrong in them, each in the order of the text. */
export function readHeaderValues(header: Header): ReadHeader {
  const reader = sharedReader;
  reader.begin(header.text);
  readHeader(reader, header);
  const values: HeaderValue[] = [];
  // The field itself and its name stand before the values.
  for (let index = 2 * nodeSize; index < reader.size; index = nextOf(reader, index))
    values.push(valueAt(reader, index));
  return { values, problems: reader.finish() };
}

/** Returns the values that a text holds which is read like the value of a header field of this form. */
export function valuesOfText(text: string, form: HeaderForm): readonly HeaderValue[] {
  const reader = sharedReader;
  const place = trimmedSpan(text, 0, text.length);
  if (place.start === place.end) return [];
  reader.begin(text);
  readHeaderValue(reader, grammarOfForm(form), place.start, place.end);
  const values: HeaderValue[] = [];
  for (let index = 0; index < reader.size; index = nextOf(reader, index)) values.push(valueAt(reader, index));
  reader.finish();
  return values;
}
