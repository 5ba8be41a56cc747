import { headerFields, type HeaderField } from '../reference/header-fields.ts';

interface Candidate {
  readonly field: HeaderField;
  /** The name in lower case, full or compact. */
  readonly name: string;
  readonly next: Candidate | undefined;
}

/** A power of two; names fall apart well enough in so many buckets. */
const bucketCount = 512;
const buckets: (Candidate | undefined)[] = Array.from({ length: bucketCount });
for (const field of headerFields) {
  put(field, field.name);
  if (field.compact !== undefined) put(field, field.compact);
}

function put(field: HeaderField, name: string): void {
  const bucket = bucketOf(name, 0, name.length);
  buckets[bucket] = { field, name, next: buckets[bucket] };
}

/** First and last letter and length tell most names apart; | 0x20 makes letters lower case and leaves a hyphen as it is. */
function bucketOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 0x20;
  const last = text.charCodeAt(end - 1) | 0x20;
  return (first * 31 + last * 7 + (end - start) * 67) & (bucketCount - 1);
}

/**
 * Returns the header field whose name, full or compact, stands in `text` between `start` and `end` in any case, or undefined
 * when the parser does not know it. No string is made for it.
 */
export function headerFieldAt(text: string, start: number, end: number): HeaderField | undefined {
  let candidate = buckets[bucketOf(text, start, end)];
  while (candidate !== undefined) {
    if (candidate.name.length === end - start && isSame(candidate.name, text, start)) return candidate.field;
    candidate = candidate.next;
  }
  return undefined;
}

function isSame(name: string, text: string, start: number): boolean {
  for (let index = 0; index < name.length; index += 1) {
    const code = text.charCodeAt(start + index);
    const isUpper = 0x41 <= code && code <= 0x5a;
    if ((isUpper ? code | 0x20 : code) !== name.charCodeAt(index)) return false;
  }
  return true;
}
