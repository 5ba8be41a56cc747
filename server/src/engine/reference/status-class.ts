/** The first digit of a status code (RFC 3261 §7.2). */
export type StatusClass = 1 | 2 | 3 | 4 | 5 | 6;

const classes: readonly StatusClass[] = [1, 2, 3, 4, 5, 6];

/** The class of a status code; undefined for a number outside 100 to 699, or one that is not whole. */
export function statusClass(code: number): StatusClass | undefined {
  return Number.isInteger(code) ? classes[Math.floor(code / 100) - 1] : undefined;
}

/** The section of RFC 3261 that defines a class, from "21.1" for 1xx to "21.6" for 6xx. */
export function statusClassSection(of: StatusClass): string {
  return `21.${of}`;
}

/**
 * The code that a client treats an unrecognised one as (RFC 3261 §8.1.3.2): the x00 of its class, and 183 for a
 * provisional code. 100 is its own generic code, because every client knows it. Undefined outside 100 to 699.
 */
export function genericCode(code: number): number | undefined {
  const found = statusClass(code);
  if (found === undefined) {
    return undefined;
  }
  if (found === 1) {
    return code === 100 ? 100 : 183;
  }
  return found * 100;
}
