/**
 * Server to client: what does a `.siplens.json` say? Sent only to a client whose initialization options offer it: a client reads
 * wherever its documents are, in a browser and on other machines too.
 */
export const readProjectFileRequest = 'sipLens/readProjectFile';

export interface ReadProjectFileParams {
  /** Its path ends with `/.siplens.json`. */
  readonly uri: string;
}

export interface ReadProjectFileResult {
  /** Absent where there is no such file, or none that can be read. */
  readonly text?: string;
  /** Present where there is such a file, and it cannot be read: it is no file, it is too long, or something else is in the way. */
  readonly unread?: 'no-file' | 'too-long' | 'unreadable';
}
