import { headerName } from './header-name.ts';

/** One header field of a request that is being drafted. */
export interface DraftHeader {
  /** As it will be written. */
  readonly name: string;
  readonly value: string;
}

/** Tells whether a drafted header is the one called `name` (full, lower case). */
export function isDraftOf(header: DraftHeader, name: string): boolean {
  return headerName(header.name) === name;
}
