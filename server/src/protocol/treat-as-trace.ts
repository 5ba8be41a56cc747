/**
 * Client to server: the user says that a document is a trace, or is none, whatever its beginning shows. It holds for
 * this URI, also when the document is opened later, until the client says otherwise.
 */
export const treatAsTraceRequest = 'sipLens/treatAsTrace';

export interface TreatAsTraceParams {
  readonly uri: string;
  readonly isTrace: boolean;
}

/** How many messages the document holds for SIP Lens from now on; null when it is not open. */
export type TreatAsTraceResult = { readonly messages: number } | null;
