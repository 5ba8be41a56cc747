import { formats } from './formats/index.ts';

/** A date and a clock at the start of a line, in a form that has one reading, and whether a zone may follow. */
export const leadingTime =
  /\[?\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d{3,6})?(?=[\] ])/y;

/**
 * Returns the last of the lines that announce a message of the format with this number where it begins with its time and those above it
 * tell nothing but a time: what stands above it is another event's. Else all of them.
 */
export function markLineOf(lines: string, format: number): string {
  if (!readsMarkLineFirst(format)) return lines;
  const start = lines.lastIndexOf('\n', lines.length - 2) + 1;
  leadingTime.lastIndex = start;
  return start === 0 || !leadingTime.test(lines) ? lines : lines.slice(start);
}

/** Tells whether the lines above the mark of a format tell nothing but the time, which the mark's own line may tell, too. */
function readsMarkLineFirst(format: number): boolean {
  const row = formats[format - 1];
  return row?.context?.readsHeadOnly === true && row.between === undefined;
}
