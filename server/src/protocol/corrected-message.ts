/** Client to server: a message of a log with a fix applied, as the text of a new document. */
export const correctedMessageRequest = 'sipLens/correctedMessage';

export interface CorrectedMessageParams {
  readonly uri: string;
  /** The offset of the message's start line in the document (UTF-16 units). */
  readonly at: number;
  /** The id of the rule whose finding it is. */
  readonly rule: string;
  /** Which of the changes that the rule proposes for this message, 0-based. */
  readonly fix: number;
}

/** null when the finding is gone. */
export type CorrectedMessageResult = { readonly text: string } | null;
