import type { EntryHead } from './entry-head.ts';
import { formats } from './formats/index.ts';
import { plainLayout } from './layout.ts';
import { readEntryHead, timeWord } from './read-entry-head.ts';
import { tellsDigitsApart } from './tells-digits-apart.ts';
import { readTimestamp } from './timestamp.ts';

/** Digits of a value, in turns: the place in the value, and the place in the head's text from which the digit is taken. */
export type DigitPlaces = readonly number[];

/** What a text that announces a message tells, and every other text that differs from it in free digits alone. */
export interface HeadShape {
  readonly head: EntryHead;
  /** The places of the digits that may be any others, ascending; no number becomes longer or shorter. */
  readonly free: readonly number[];
  /** Where the one clock of the text begins (`06:41:28`), or -1: its digits are free as long as they are those of a clock. */
  readonly clock: number;
  /** From where the digits of the values are taken. */
  readonly time: DigitPlaces;
  readonly source: DigitPlaces;
  readonly destination: DigitPlaces;
}

/** What a clock looks like, whatever its digits are. */
const clockLike = /\d\d:\d\d:\d/g;
const clockLength = 8;

/** A date and a clock without signs between their digits. */
const compactTime = /\d{8}[- ]?\d{6}/;
const halfDay = /^[.,\d]{0,10}[ \u00a0]?[AaPp]\.?[Mm]\b/;

/** No date before a clock is longer, in characters, and no zone behind it. */
const longestDate = 16;
const longestZone = 20;

/** So many digits can be told apart by two digits. */
const mostFree = 100;

/**
 * Returns what `readEntryHead` reads in a text, and in which of its digits another text may differ without being read otherwise. The
 * digits of a date are never free, because a date decides by its numbers how it is read.
 */
export function headShape(text: string, format: number): HeadShape {
  const head = readEntryHead(text, format, plainLayout);
  const whole = { head, free: [], clock: -1, time: [], source: [], destination: [] };
  const row = formats[format - 1];
  // A page escapes signs by numbers: `&#39;`.
  if (row === undefined || head.frame !== undefined || text.includes('&') || tellsDigitsApart(row)) return whole;
  const timed = timedPart(text, format);
  const clock = onlyClock(timed.text, head);
  if (clock === undefined) return whole;
  const free = freeDigits(text, timed, clock);
  if (free.length === 0 || mostFree < free.length) return whole;
  return probed(text, format, { head, free, clock: clock === -1 ? -1 : timed.start + clock }) ?? whole;
}

/** A part of a head, and where it begins there. */
interface Part {
  readonly text: string;
  readonly start: number;
}

/** Returns what the time is read from: the word that the row calls the time, where it has a date, else any line. */
function timedPart(text: string, format: number): Part {
  const word = datedWord(text, format);
  return word === undefined ? { text, start: 0 } : { text: word, start: text.indexOf(word) };
}

/** Returns the word that a row calls the time, where it tells date and clock: then no other part of the lines is asked for them. */
export function datedWord(text: string, format: number): string | undefined {
  const word = timeWord(text, format);
  return word !== undefined && readTimestamp(word)?.hasDate === true ? word : undefined;
}

/** Returns where the clock stands that the time was read from, -1 where there is neither, or undefined where that is not so plain. */
function onlyClock(text: string, { time }: EntryHead): number | undefined {
  const [first, ...more] = Array.from(text.matchAll(clockLike), ({ index }) => index);
  if (0 < more.length || compactTime.test(text) || (first === undefined) !== (time === undefined)) return undefined;
  if (first === undefined || time === undefined) return -1;
  const isRead = time.iso.includes(text.slice(first, first + clockLength));
  return isRead && !halfDay.test(text.slice(first + clockLength)) ? first : undefined;
}

/** Returns the places of all digits of a head but those of a date, a zone and the clock. */
function freeDigits(head: string, { text, start }: Part, clock: number): readonly number[] {
  const all = Array.from(head.matchAll(/\d/g), ({ index }) => index);
  if (clock === -1) return all;
  const hasDate = /\d/.test(text.slice(Math.max(0, clock - 3), clock));
  const date = start + clock - (hasDate ? longestDate : 0);
  const clockEnd = start + clock + clockLength;
  const fraction = /^[.,:]?\d*/.exec(text.slice(clock + clockLength))?.[0].length ?? 0;
  const zone = clockEnd + fraction;
  const end = start + text.length;
  return all.filter(
    (place) =>
      place < Math.max(start, date) ||
      (clockEnd <= place && place < zone) ||
      Math.min(end, zone + longestZone) <= place,
  );
}

/** A text with other digits, and what is read in it. */
interface Probe {
  readonly text: string;
  readonly head: EntryHead;
}

type Guess = Pick<HeadShape, 'head' | 'free' | 'clock'>;

/**
 * Finds out from where values take their digits by reading the text with other digits: the first two times each free digit is that of its
 * number, the third time another. Undefined where what is read differs in more than these digits.
 */
function probed(text: string, format: number, guess: Guess): HeadShape | undefined {
  const { free, clock, head } = guess;
  const digits = [
    free.map((_, index) => Math.floor(index / 10)),
    free.map((_, index) => index % 10),
    free.map((_, index) => (Math.floor(index / 10) + 1) % 10),
  ];
  const clocks = ['01:23:45', '12:34:56', '23:45:01'];
  const probes = digits.map((values, index): Probe => {
    const other = withDigits(text, free, values);
    const clocked = clock === -1 ? other : other.slice(0, clock) + clocks[index] + other.slice(clock + clockLength);
    return { text: clocked, head: readEntryHead(clocked, format, plainLayout) };
  });
  const time = timePlaces(text, guess, probes);
  const source = placesOf(
    text,
    free,
    head.source,
    probes.map((probe) => probe.head.source),
  );
  const destination = placesOf(
    text,
    free,
    head.destination,
    probes.map((probe) => probe.head.destination),
  );
  if (time === undefined || source === undefined || destination === undefined) return undefined;
  const shape = { ...guess, time, source, destination };
  return probes.every((probe) => isAsTold(shape, probe)) ? shape : undefined;
}

function withDigits(text: string, places: readonly number[], digits: readonly number[]): string {
  let made = '';
  let from = 0;
  places.forEach((place, index) => {
    made += text.slice(from, place) + String(digits[index] ?? 0);
    from = place + 1;
  });
  return made + text.slice(from);
}

function timePlaces(text: string, { head, free, clock }: Guess, probes: readonly Probe[]): DigitPlaces | undefined {
  if (head.time === undefined || clock === -1) return [];
  const at = head.time.iso.indexOf(text.slice(clock, clock + clockLength));
  const ofClock = [0, 1, 3, 4, 6, 7].flatMap((place) => [at + place, clock + place]);
  const bare = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : iso.slice(0, at) + '-'.repeat(clockLength) + iso.slice(at + clockLength);
  const others = probes.map((probe) => bare(probe.head.time?.iso));
  const rest = placesOf(text, free, bare(head.time.iso), others);
  return rest === undefined ? undefined : [...ofClock, ...rest];
}

/** Returns from where a value takes its free digits, by what it was in the probes; undefined where it takes more than digits. */
function placesOf(
  text: string,
  free: readonly number[],
  value: string | undefined,
  [first, second, third]: readonly (string | undefined)[],
): DigitPlaces | undefined {
  if (value === undefined) return [];
  if (first?.length !== value.length || second?.length !== value.length || third?.length !== value.length)
    return undefined;
  const places: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    if (first[at] === third[at]) continue;
    const place = free[Number(first[at]) * 10 + Number(second[at])];
    if (place === undefined || text[place] !== value[at]) return undefined;
    places.push(at, place);
  }
  return places;
}

/** Tells whether the values with the digits of the probe's text are what was read there. */
function isAsTold({ head, time, source, destination }: Omit<HeadShape, 'free' | 'clock'>, probe: Probe): boolean {
  const told = probe.head;
  return (
    withPlaces(head.time?.iso, time, probe.text) === told.time?.iso &&
    withPlaces(head.source, source, probe.text) === told.source &&
    withPlaces(head.destination, destination, probe.text) === told.destination &&
    head.transport === told.transport &&
    head.direction === told.direction &&
    told.frame === undefined
  );
}

function withPlaces(value: string | undefined, places: DigitPlaces, text: string): string | undefined {
  if (value === undefined) return undefined;
  let made = value;
  for (let at = 0; at < places.length; at += 2) {
    const to = places[at] ?? 0;
    made = made.slice(0, to) + text.charAt(places[at + 1] ?? 0) + made.slice(to + 1);
  }
  return made;
}
