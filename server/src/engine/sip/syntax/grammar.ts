import type { ParameterForms } from './parameter-forms.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** How the value of a header field is read. */
export interface Grammar {
  /** Writes one element, beginning at a character that is neither blank nor the separator. */
  readonly readElement: (reader: SyntaxReader, grammar: Grammar) => void;
  /** Whether a separator divides the value into elements; else the whole value is one. */
  readonly isList: boolean;
  /** Every element is a token without parameters, most often read in one go. */
  readonly isListOfNames: boolean;
  /** The character code between two elements: a comma nearly everywhere. */
  readonly separator: number;
  readonly mayBeEmpty: boolean;
  readonly hasParameters: boolean;
  readonly forms: ParameterForms;
  /** The largest number, where the element is one. */
  readonly largest: number;
  /** Addresses: a URI without angle brackets is a fault. */
  readonly needsBrackets: boolean;
  /** Addresses: `*` may stand for all. */
  readonly hasWildcard: boolean;
  /** Words: a quoted string may stand for the token. */
  readonly mayBeQuoted: boolean;
}
