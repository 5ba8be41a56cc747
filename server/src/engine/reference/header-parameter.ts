/** How a parameter is written: without a value, with a token or another bare value, or with a quoted string. */
export type ParameterWriting = 'flag' | 'token' | 'quoted';

/** A parameter of a header field or of a URI. */
export interface HeaderParameter {
  readonly name: string;
  /** Where it is defined: an RFC, a 3GPP specification or a draft. */
  readonly document: string;
  readonly writing: ParameterWriting;
  /** The values that its document names; empty where any value of its form will do. */
  readonly choices: readonly string[];
}

/** Returns a row of a table of parameters. */
export function parameter(
  name: string,
  document: string,
  writing: ParameterWriting = 'token',
  ...choices: readonly string[]
): HeaderParameter {
  return { name, document, writing, choices };
}
