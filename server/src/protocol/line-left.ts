/**
 * Client to server: in a document that is being written the caret has left the line of the last change without another one: what was
 * held back about it may be told. A client that does not say so waits for a pause.
 */
export const lineLeftNotification = 'sipLens/lineLeft';

export interface LineLeftParams {
  readonly uri: string;
}
