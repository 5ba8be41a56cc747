// What an input needs that must be held as a whole; it is loaded for such an input only.
export { analyse, messageCounts, messageRows } from '../engine/index.ts';
export { readInput } from './read-input.ts';
