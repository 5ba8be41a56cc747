const everyMs = 50;
const withinMs = 15_000;

/**
 * Asks again and again until the answer is not undefined, and returns it. Rejects with `what` when the time is over, so
 * that a failure says what was waited for.
 */
export async function until<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (deadline < Date.now()) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
