/** The sentences of the rules about which header fields have to be there, and how often, with the names of their arguments. */
export const headersArguments = {
  'missing-max-forwards.missing': ['method'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
