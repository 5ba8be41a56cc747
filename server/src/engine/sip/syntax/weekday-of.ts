const weekdays: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Returns the day of the week of a date written as `13 Nov 2010` in any letters; undefined where there is no such day. */
export function weekdayOf(date: string): string | undefined {
  const day = Number(date.slice(0, 2));
  const month = months.indexOf(date.slice(3, 6).toLowerCase()) / 3;
  const year = Number(date.slice(7, 11));
  // Years below 100 would be taken for those of the last century.
  const time = new Date(0);
  time.setUTCFullYear(year, month, day);
  return time.getUTCMonth() === month && time.getUTCDate() === day ? weekdays[time.getUTCDay()] : undefined;
}
