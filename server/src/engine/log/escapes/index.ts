import { backslash, backslashCsv, backslashSql, backslashThrice, backslashTwice } from './backslash.ts';
import { blanks } from './blanks.ts';
import type { EscapeId, EscapeKind } from './escape-kind.ts';
import { carriageReturn, caret, named, octal, percent, pictures } from './line-words.ts';
import { breaks, csv, entities, sql } from './markup.ts';

/** Every way of escaping that is known; where two fit a line end, the first is meant. */
export const escapeKinds: readonly EscapeKind[] = [
  octal,
  backslashThrice,
  backslashTwice,
  backslash,
  backslashCsv,
  backslashSql,
  named,
  caret,
  pictures,
  entities,
  breaks,
  percent,
  carriageReturn,
  blanks,
  csv,
  sql,
];

/** Returns the row of the table with this id. */
export function escapeKind(id: EscapeId): EscapeKind {
  return escapeKinds.find((kind) => kind.id === id) ?? backslash;
}
