const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A clock, as the source of a pattern with four groups. What goes on behind it in the same way, such as an Ethernet address, is none. */
export const clock = String.raw`([01]\d|2[0-3]):([0-5]\d):([0-6]\d)(?:[.,:](\d{1,9}))?(?!:?\d|:[A-Fa-f]{2}\b)`;

/** A zone behind a clock, as the source of a pattern with one group. */
export const zone = String.raw`(?:\s?(Z\b|(?:GMT|UTC)?[+-]\d{2}:?\d{2}(?!\d)|(?:GMT|UTC)\b))?`;

/** Returns the number of a month in two digits, by the first three letters of its English name; undefined for other words. */
export function monthOf(name: string | undefined): string | undefined {
  const index = months.indexOf((name ?? '').toLowerCase());
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

/** The parts of a time as a log writes them; undefined for what it does not have. */
export interface TimeFields {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction: string | undefined;
  readonly offset: string | undefined;
}
