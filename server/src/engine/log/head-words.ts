import { namedGroups } from './named-groups.ts';

/** The named groups that the rows of formats have, each with its place among the words of a head. */
export const wordSlots = {
  time: 0,
  year: 1,
  month: 2,
  day: 3,
  clock: 4,
  elapsed: 5,
  direction: 6,
  sent: 7,
  received: 8,
  source: 9,
  sourceHost: 10,
  sourcePort: 11,
  destination: 12,
  destinationHost: 13,
  destinationPort: 14,
  peer: 15,
  peerHost: 16,
  peerPort: 17,
  local: 18,
  localHost: 19,
  localPort: 20,
  transport: 21,
  frame: 22,
} as const;

/** What the patterns of a format have found above a message, by slot: a list is filled and read faster than names. */
export type HeadWords = (string | undefined)[];

const words: HeadWords = Object.values(wordSlots).map(() => undefined);

/** Returns words of which none is known; the same list for every head. */
export function noWords(): HeadWords {
  return words.fill(undefined);
}

/** A pattern, and where the words stand in what it finds. */
export interface WordPattern {
  readonly plain: RegExp;
  /** Slot and place in what is found, in turns. */
  readonly places: readonly number[];
}

/** Returns a pattern of a row with the places of its words. */
export function wordPattern(pattern: RegExp): WordPattern {
  const { plain, places } = namedGroups(pattern);
  const slots: ReadonlyMap<string, number> = new Map(Object.entries(wordSlots));
  return {
    plain,
    places: places.flatMap(([name, place]) => {
      const slot = slots.get(name);
      return slot === undefined ? [] : [slot, place];
    }),
  };
}

/** Notes what a pattern finds in a line; what is known stays. Returns false where it finds nothing. */
export function noteWords({ plain, places }: WordPattern, line: string, known: HeadWords): boolean {
  if (areKnown(places, known)) return true;
  const found = plain.exec(line);
  if (found === null) return false;
  for (let at = 0; at < places.length; at += 2) {
    const slot = places[at] ?? 0;
    known[slot] ??= found[places[at + 1] ?? 0];
  }
  return true;
}

/** Tells whether nothing is left to be noted. */
function areKnown(places: readonly number[], known: HeadWords): boolean {
  for (let at = 0; at < places.length; at += 2) if (known[places[at] ?? 0] === undefined) return false;
  return true;
}
