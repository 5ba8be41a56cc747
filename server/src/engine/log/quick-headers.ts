import { placeCount } from './kernel/header-slots.ts';
import { rowContacts, rowPlaces } from './kernel/memory-map.ts';

/** What the header lines of one message hold; one object is refilled for many. Offsets of the window. */
export interface QuickHeaders {
  /** Where the first value of each header begins, -1 where the message has none, and behind it where it ends (`header-slots.ts`). */
  readonly places: Int32Array;
  /** How many Contact lines there are. */
  contacts: number;
}

/** Where the kernel has written what the header lines of one message hold; another place for each message. */
export interface QuickHeadersPlace {
  /** The rows of the kernel, which stand until the next scan. */
  rows: Uint32Array;
  /** The place of the row's first number. */
  at: number;
}

/** Fills `headers` with what stands at a place. */
export function copyQuickHeaders({ rows, at }: QuickHeadersPlace, headers: QuickHeaders): void {
  const { places } = headers;
  for (let place = 0; place < placeCount; place += 1) places[place] = rows[at + rowPlaces + place] ?? 0;
  headers.contacts = rows[at + rowContacts] ?? 0;
}

/** Returns an object to be filled. */
export function emptyQuickHeaders(): QuickHeaders {
  return { places: new Int32Array(placeCount), contacts: 0 };
}
