import { formats } from './formats/index.ts';

/**
 * The rows of the table whose mark may stand in a line, found in one pass over its characters, so that a line costs about the same
 * however many rows there are. A row's signs are words (letters in a row, in any case) or one other character each; a row
 * without signs may be meant by any line.
 */

/** How many places the table of signs has: a power of two, many times what the rows have signs. */
const places = 2048;

const isArrow = 0x2d3e;

interface SignTable {
  /** The number of a list of rows by the hash of a sign; 0 = no row has it. */
  readonly lists: Uint8Array;
  readonly rows: readonly (readonly number[])[];
  readonly unsigned: readonly number[];
}

const table = signTable();

function signTable(): SignTable {
  const rowsAt = new Map<number, number[]>();
  const unsigned: number[] = [];
  formats.forEach((format, row) => {
    if (format.signs === undefined) unsigned.push(row);
    for (const sign of format.signs ?? []) {
      const place = hashOf(sign) % places;
      const rows = rowsAt.get(place) ?? [];
      rowsAt.set(place, rows.includes(row) ? rows : [...rows, row]);
    }
  });
  const lists = new Uint8Array(places);
  const rows: (readonly number[])[] = [[]];
  for (const [place, list] of rowsAt) lists[place] = rows.push(list) - 1;
  return { lists, rows, unsigned };
}

/** Returns the hash that `visitRows` computes for a sign: for `->` its own, for another single character its code. */
function hashOf(sign: string): number {
  if (sign === '->') return isArrow;
  let hash = 0;
  for (let at = 0; at < sign.length; at += 1) {
    const code = sign.charCodeAt(at);
    hash = isLetter(code) ? withLetter(hash, code) : code;
  }
  return hash;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return 97 <= lower && lower <= 122;
}

function withLetter(hash: number, code: number): number {
  return (hash * 31 + (code | 32)) & 0xffffff;
}

/** Hands each row that `text` may hold the mark of to `visit`, some perhaps twice, until it returns true; tells whether it did. */
export function visitRows(text: string, visit: (row: number) => boolean): boolean {
  for (const row of table.unsigned) if (visit(row)) return true;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      hash = withLetter(hash, code);
      continue;
    }
    if (hash !== 0 && visitList(hash, visit)) return true;
    hash = 0;
    const sign = code === 62 && text.charCodeAt(at - 1) === 45 ? isArrow : code;
    if ((code < 48 || 57 < code) && visitList(sign, visit)) return true;
  }
  return hash !== 0 && visitList(hash, visit);
}

function visitList(hash: number, visit: (row: number) => boolean): boolean {
  const list = table.lists[hash % places];
  if (list === undefined || list === 0) return false;
  for (const row of table.rows[list] ?? []) if (visit(row)) return true;
  return false;
}
