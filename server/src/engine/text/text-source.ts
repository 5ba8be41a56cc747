/**
 * The text of a trace and what one of its units is.
 * `utf16`: a document as an editor holds it. `octet`: a file read as Latin-1, so that an offset is a byte.
 */
export interface TextSource {
  readonly unit: 'utf16' | 'octet';
  readonly chars: string;
}

/** Returns the source for a document: offsets are UTF-16 units, lengths are counted as UTF-8. */
export function documentText(chars: string): TextSource {
  return { unit: 'utf16', chars };
}

/** Returns the source for a file read as Latin-1: every character is one octet. */
export function octetText(chars: string): TextSource {
  return { unit: 'octet', chars };
}
