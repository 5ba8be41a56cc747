import { symbolCount } from './pattern-symbols.ts';

/**
 * Patterns as steps that are followed all at once. A step is a place in a pattern where a character is taken, where the text must end,
 * or where the pattern has matched. Steps are numbered: first those that have matched, then those at an end, then those that take. A
 * program is texts and numbers only, so that it stands in the product as it is and is read where it stands: nothing is made of it
 * before a text is looked at. `numberAt` reads the texts.
 */
export interface PatternProgram {
  /** How many kinds of symbols there are: symbols of one kind are in the same sets. */
  readonly kindCount: number;
  /** For each run of symbols of one kind, the symbol behind it, and the kind. */
  readonly kinds: string;
  /** For each set a number for every eight kinds, whose bits tell which of them are in it. */
  readonly sets: string;
  /**
   * Two numbers for each step. Of one that takes: its set; and a list of what is reached behind the character, as distances from the
   * step. Of the others: 0 and a list of the patterns that match.
   */
  readonly steps: string;
  readonly matchedCount: number;
  /** How many steps have matched or are at an end. */
  readonly endingCount: number;
  /** Lists, each behind its length: see `listedAt`. */
  readonly lists: string;
  readonly groups: readonly PatternGroup[];
}

/** Patterns of a program that are followed together. */
export interface PatternGroup {
  /** The list of their steps at the start of a text. */
  readonly first: number;
  /** The list of the steps of patterns that may begin inside a text, and for each kind the list of what they reach by it. */
  readonly base: number;
  readonly begunBy: string;
  /** The patterns that the steps do not tell of, because they refer back or have other flags than `i`. */
  readonly others: readonly number[];
  /**
   * Up to which length of text the steps say of a pattern what the pattern says; in a longer one they may match too often. A
   * pattern that is not here is told for any text.
   */
  readonly exactUpTo: Readonly<Record<number, number>>;
}

/** Where in every program the empty list stands, and that of a distance of 0. */
export const none = 0;
export const itself = 1;

/** What 0 is written as; no number is written as a quotation mark or a line end. */
export const zero = 35;

/** How many numbers can be written: no character is half of a pair. */
const numberCount = 0xd800 - zero;

/** Returns one of the numbers of a text. */
export function numberAt(text: string, index: number): number {
  return text.charCodeAt(index) - zero;
}

/** Returns a number of a list, which may be below 0: written, its sign is the last bit. */
export function listedAt(lists: string, index: number): number {
  const written = numberAt(lists, index);
  return (written >> 1) ^ -(written & 1);
}

/** Returns the numbers of a list that stand for themselves. */
export function listAt(lists: string, list: number): readonly number[] {
  const found: number[] = [];
  const end = list + numberAt(lists, list);
  for (let at = list + 1; at <= end; at += 1) found.push(listedAt(lists, at));
  return found;
}

/** Returns what `listedAt` reads as a number. */
export function listed(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

/** Returns numbers as a text. */
export function numbersText(numbers: readonly number[]): string {
  const odd = numbers.find((number) => number < 0 || numberCount <= number);
  if (odd !== undefined) throw new Error(`Patterns are too long or too many: ${odd} cannot be written.`);
  return numbers.map((number) => String.fromCharCode(zero + number)).join('');
}

/** Returns the kind of each symbol. */
export function kindsOf({ kinds }: PatternProgram): Uint8Array {
  const found = new Uint8Array(symbolCount);
  let from = 0;
  for (let run = 0; 2 * run < kinds.length; run += 1) {
    const end = numberAt(kinds, 2 * run);
    found.fill(numberAt(kinds, 2 * run + 1), from, end);
    from = end;
  }
  return found;
}

/** Returns a set as it is written: for each kind whether it is in it. */
export function setText(isIn: readonly boolean[]): string {
  const numbers = Array.from({ length: (isIn.length + 7) >> 3 }, () => 0);
  isIn.forEach((is, kind) => {
    if (is) numbers[kind >> 3] = (numbers[kind >> 3] ?? 0) + (1 << (kind & 7));
  });
  return numbersText(numbers);
}
