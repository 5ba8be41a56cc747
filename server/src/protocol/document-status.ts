/** Server to client: what an open document holds. Sent only to a client whose initialization options ask for it. */
export const documentStatusNotification = 'sipLens/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  /** Logged messages, copies included; 0 in a document that holds no SIP any more. */
  readonly messages: number;
  /** What the diagnostics say, all severities. */
  readonly findings: number;
  /** What was found and is suppressed, by `.siplens.json` or by comments. */
  readonly suppressed: number;
  /** What is wrong with the `.siplens.json` that holds for it, in the language of the window; absent where nothing is. */
  readonly problem?: string;
}
