import { linkColumns } from '../call/link-columns.ts';
import type { SeenMessage } from './seen-message.ts';

/** Tells whether To has a tag: in a request that means a dialog, or an early one. */
export function hasToTag({ trace, index }: Pick<SeenMessage, 'trace' | 'index'>): boolean {
  return linkColumns(trace).toTag[index] !== 0;
}
