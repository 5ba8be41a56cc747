/** One line of a text: `end` is before its line end, `next` behind it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Returns the line that begins at `start`. LF ends a line, and the CRs before it belong to the line end; a CR inside a
 * line is text. `limit` is where the text ends for this purpose.
 */
export function lineAt(text: string, start: number, limit: number): Line {
  const feed = text.indexOf('\n', start);
  const isLast = feed === -1 || limit <= feed;
  const next = isLast ? limit : feed + 1;
  let end = isLast ? limit : feed;
  while (start < end && text.charCodeAt(end - 1) === 0x0d) end -= 1;
  return { start, end, next };
}
