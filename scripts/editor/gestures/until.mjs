import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 50;
const WITHIN_MS = 30_000;

/**
 * Asks again and again until the answer is not undefined, and returns it. Rejects with `what` when the time is over, so
 * that a failure says what was waited for.
 */
export async function until(what, ask) {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (deadline < Date.now()) throw new Error(`Waited ${WITHIN_MS / 1000} s in vain for ${what}.`);
    await pause(EVERY_MS);
  }
}
