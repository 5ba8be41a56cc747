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

const nothing: readonly (string | undefined)[] = Object.values(wordSlots).map(() => undefined);

/** Returns words of which none is known. */
export function noWords(): HeadWords {
  return nothing.slice();
}

interface WordPlaces {
  readonly plain: RegExp;
  /** Slot and place in what is found, in turns. */
  readonly places: readonly number[];
}

const known = new WeakMap<RegExp, WordPlaces>();

function wordPlaces(pattern: RegExp): WordPlaces {
  const found = known.get(pattern);
  if (found !== undefined) return found;
  const { plain, places } = namedGroups(pattern);
  const slots: ReadonlyMap<string, number> = new Map(Object.entries(wordSlots));
  const made = {
    plain,
    places: places.flatMap(([name, place]) => {
      const slot = slots.get(name);
      return slot === undefined ? [] : [slot, place];
    }),
  };
  known.set(pattern, made);
  return made;
}

/** Notes what a pattern finds in a line; what is known stays. Returns false where it finds nothing. */
export function noteWords(pattern: RegExp, line: string, words: HeadWords): boolean {
  const { plain, places } = wordPlaces(pattern);
  const found = plain.exec(line);
  if (found === null) return false;
  for (let at = 0; at < places.length; at += 2) {
    const slot = places[at] ?? 0;
    words[slot] ??= found[places[at + 1] ?? 0];
  }
  return true;
}
