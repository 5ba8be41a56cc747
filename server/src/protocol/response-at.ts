/** Client to server: which response stands at a place of a document, for commands that start from the cursor. */
export const responseAtRequest = 'sipLens/responseAt';

export interface ResponseAtParams {
  readonly uri: string;
  /** UTF-16 units. */
  readonly offset: number;
}

/** null where no response stands. */
export type ResponseAtResult = {
  readonly status: number;
  /** The offset of its start line. */
  readonly at: number;
  /** The offset behind its last character. */
  readonly end: number;
} | null;
