/**
 * Returns a time span as people write it, no finer than its size is worth: `12 ms`, `1.25 s`, `95 s`. The unit is the same
 * in all languages.
 */
export function duration(ms: number): string {
  if (ms < 1) return `${Number(ms.toFixed(2))} ms`;
  if (ms < 1000) return `${Number(ms.toPrecision(3))} ms`;
  return `${Number((ms / 1000).toFixed(ms < 10_000 ? 2 : 0))} s`;
}

/** Returns milliseconds as whole seconds, rounded down, so that a text never claims more than was seen. */
export function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
