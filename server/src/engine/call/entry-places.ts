import type { NumberColumn } from '../log/trace.ts';

/** Where the entries with given identities are. */
export class EntryPlaces {
  readonly #identities: NumberColumn;
  /** By identity: the entry plus 1. */
  #places: Uint32Array | undefined;

  constructor(identities: NumberColumn) {
    this.#identities = identities;
  }

  /** Returns the entry with an identity, or undefined where there is none. */
  indexOf(identity: number): number | undefined {
    // As long as a text was not edited, identities follow one another.
    const guess = identity - (this.#identities[0] ?? 0);
    if (0 <= guess && this.#identities[guess] === identity) return guess;
    this.#places ??= placesOf(this.#identities);
    const place = this.#places[identity] ?? 0;
    return place === 0 ? undefined : place - 1;
  }
}

function placesOf(identities: NumberColumn): Uint32Array {
  let most = 0;
  for (let index = 0; index < identities.length; index += 1) {
    const identity = identities[index] ?? 0;
    if (most < identity) most = identity;
  }
  const places = new Uint32Array(most + 1);
  for (let index = 0; index < identities.length; index += 1) places[identities[index] ?? 0] = index + 1;
  return places;
}
