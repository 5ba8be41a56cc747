import { unquoted } from './quoted-string.ts';
import { splitOutsideQuotes } from './split-outside-quotes.ts';

/** One `;name=value`: the name in lower case, the value without quotes; no value where no `=` stands. */
export interface Parameter {
  readonly name: string;
  readonly value?: string;
}

/** Returns the parameters of `text`, which starts behind the first semicolon; empty ones are left out. */
export function parseParameters(text: string): readonly Parameter[] {
  const parameters: Parameter[] = [];
  for (const piece of splitOutsideQuotes(text, ';')) {
    const one = readParameter(text.slice(piece.start, piece.end));
    if (one !== undefined) parameters.push(one);
  }
  return parameters;
}

/** Returns one `name=value`, blanks around its parts removed, or undefined when nothing stands there. */
export function readParameter(text: string): Parameter | undefined {
  const equals = text.indexOf('=');
  if (equals === -1) {
    const name = text.trim().toLowerCase();
    return name === '' ? undefined : { name };
  }
  return { name: text.slice(0, equals).trim().toLowerCase(), value: unquoted(text.slice(equals + 1).trim()) };
}

/** Returns the value of the first parameter called `name` (lower case): '' when it has none, undefined when it is absent. */
export function parameter(owner: { readonly parameters: readonly Parameter[] }, name: string): string | undefined {
  const found = owner.parameters.find((one) => one.name === name);
  return found === undefined ? undefined : (found.value ?? '');
}
