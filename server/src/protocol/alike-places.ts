import type { WireRange } from './uri-occurrences.ts';

/** Client to server: all places that a finding stands for, which are the same in many messages of one sender. */
export const alikePlacesRequest = 'sipLens/alikePlaces';

export interface AlikePlacesParams {
  readonly uri: string;
  /** The offset of the start line of the message that the finding speaks about (UTF-16 units). */
  readonly at: number;
  /** The id of the rule whose finding it is. */
  readonly rule: string;
}

/** In the order of the text, the first the finding's own; null when the finding is gone. */
export type AlikePlacesResult = readonly WireRange[] | null;
