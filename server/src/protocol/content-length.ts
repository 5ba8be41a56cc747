import type { WireRange } from './uri-occurrences.ts';

/** Asks which edit makes the Content-Length right of the message in whose body something was changed. */
export const contentLengthRequest = 'sipLens/contentLength';

export interface ContentLengthParams {
  readonly uri: string;
  /** Where the document was changed. */
  readonly position: WireRange['start'];
}

/** Null where the document shows no SIP. */
export type ContentLengthResult = {
  /** The version of the document that was looked at. */
  readonly version: number;
  /** Absent where nothing has to change. */
  readonly edit?: { readonly range: WireRange; readonly newText: string };
} | null;
