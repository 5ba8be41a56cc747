import type { Found } from './rule.ts';

/** What a rule returns that has nothing to say, which is most of them about most responses: the same list for all. */
export const nothingFound: readonly Found[] = Object.freeze([]);
