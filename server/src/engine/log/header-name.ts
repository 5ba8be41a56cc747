/** Tells whether the token of ASCII at `start` is `name`, which is in lower case; `name.length` characters are compared. */
export function isName(chars: string, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if ((chars.charCodeAt(start + index) | 32) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** Rows by the length of their name, so that most names are told apart before their letters are compared. */
export type ByLength<Row> = readonly (readonly Row[])[];

/** Returns the rows by the length of their name. */
export function byLength<Row extends { readonly name: string }>(rows: readonly Row[]): ByLength<Row> {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  return Array.from({ length: longest + 1 }, (_, length) => rows.filter(({ name }) => name.length === length));
}

/** Returns the row whose name stands between two offsets, or undefined. */
export function rowNamed<Row extends { readonly name: string }>(
  rows: ByLength<Row>,
  chars: string,
  start: number,
  end: number,
): Row | undefined {
  const known = rows[end - start];
  if (known === undefined) return undefined;
  for (const row of known) if (isName(chars, start, row.name)) return row;
  return undefined;
}
