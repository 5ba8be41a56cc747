/**
 * Returns the index of the last of the first `count` numbers that is at or before `value`, or -1 when all are behind it. The
 * numbers must ascend.
 */
export function lastAtOrBefore(numbers: ArrayLike<number>, count: number, value: number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
