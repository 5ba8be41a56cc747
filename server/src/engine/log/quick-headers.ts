import { placeCount } from './kernel/header-slots.ts';

/** What the header lines of one message hold; one object is refilled for many. Offsets of the window. */
export interface QuickHeaders {
  /** Where the first value of each header begins, -1 where the message has none, and behind it where it ends (`header-slots.ts`). */
  readonly places: Int32Array;
  /** How many Contact lines there are. */
  contacts: number;
}

/** Returns an object to be filled. */
export function emptyQuickHeaders(): QuickHeaders {
  return { places: new Int32Array(placeCount), contacts: 0 };
}
