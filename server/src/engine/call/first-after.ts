/** Returns the position of the first number behind `limit` in an ascending list; the list's length when there is none. */
export function firstAfter(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = ascending[middle] ?? 0;
    if (value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
