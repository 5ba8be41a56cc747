/** Client to server: the request that a client sends after a response, as the text of a new document. */
export const draftRequest = 'sipLens/draftRequest';

export interface DraftRequestParams {
  readonly uri: string;
  /** The offset of the response's start line in the document (UTF-16 units). */
  readonly at: number;
  /** To follow a redirection, to place an emergency call, to use the alternative that a 380 names. */
  readonly variant: 'follow' | 'emergency' | 'alternative';
  /** Which Contact of the response to go to, 0-based in the order of the message; absent = the target of the variant. */
  readonly contactIndex?: number;
}

/** null when the trace lacks what the request is made of. */
export type DraftRequestResult = { readonly text: string } | null;
