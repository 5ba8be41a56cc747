/** The sentences of the rules about where messages begin and end, and their first lines, with the names of their arguments. */
export const framingArguments = {
  /** `code` is that of the character: `U+0000`. */
  'control-character.found': ['code'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
