/** One `;name=value`: the name in lower case, the value without quotes; no value where no `=` stands. */
export interface Parameter {
  readonly name: string;
  readonly value?: string;
}

/** Returns the value of the first parameter called `name` (lower case): '' when it has none, undefined when it is absent. */
export function parameter(owner: { readonly parameters: readonly Parameter[] }, name: string): string | undefined {
  const found = owner.parameters.find((one) => one.name === name);
  return found === undefined ? undefined : (found.value ?? '');
}
