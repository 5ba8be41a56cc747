import type { Finding } from '../rule.ts';

/**
 * Returns what was found in a message without what was found in the line in which it ends too early: what is wrong there is that the rest
 * of it is missing, which is told.
 */
export function beforeTheCut(found: readonly Finding[]): readonly Finding[] {
  const cut = found.find(({ rule }) => rule === 'truncated-message');
  return cut === undefined ? found : found.filter((one) => one === cut || one.span.start < cut.span.start);
}
