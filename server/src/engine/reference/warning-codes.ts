/** A code of Warning with its registered text. */
export interface WarningCode {
  readonly code: number;
  readonly text: string;
}

/** The codes of Warning (RFC 3261 §20.43, RFC 5630, RFC 8373). */
export const warningCodes: readonly WarningCode[] = [
  { code: 300, text: 'Incompatible network protocol' },
  { code: 301, text: 'Incompatible network address formats' },
  { code: 302, text: 'Incompatible transport protocol' },
  { code: 303, text: 'Incompatible bandwidth units' },
  { code: 304, text: 'Media type not available' },
  { code: 305, text: 'Incompatible media format' },
  { code: 306, text: 'Attribute not understood' },
  { code: 307, text: 'Session description parameter not understood' },
  { code: 308, text: 'Incompatible language specification' },
  { code: 330, text: 'Multicast not available' },
  { code: 331, text: 'Unicast not available' },
  { code: 370, text: 'Insufficient bandwidth' },
  { code: 380, text: 'SIPS Not Allowed' },
  { code: 381, text: 'SIPS Required' },
  { code: 399, text: 'Miscellaneous warning' },
];
