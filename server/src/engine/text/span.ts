/** A stretch of a text: 0-based, half-open offsets in the unit of the text that was analysed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Tells whether `offset` stands inside `place`; the end counts, because a cursor behind a word still means the word. */
export function isInside(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}
