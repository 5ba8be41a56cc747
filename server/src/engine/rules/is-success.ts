import type { SeenMessage } from './seen-message.ts';

/** Tells whether a message is a 2xx. */
export function isSuccess({ status }: Pick<SeenMessage, 'status'>): boolean {
  return status !== undefined && 200 <= status && status <= 299;
}
