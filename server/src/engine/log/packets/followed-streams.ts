import { stretchOf } from '../../text/text-source.ts';
import type { TextSource } from '../../text/text-source.ts';
import { sliceLength } from '../slice-length.ts';
import { chunkOfDigits, chunkOfDump, chunkOfText } from './stream-chunks.ts';
import type { Octets } from './octets.ts';
import { yamlOpenings, yamlSign, yamlStream } from './yaml-stream.ts';

/** What one side sent in one go: `from` is the node's number. */
export interface StreamChunk {
  readonly from: 0 | 1;
  readonly octets: Octets;
  /** When it was sent, as the tool tells it; '' or absent where it does not. */
  readonly time?: string;
}

/** One stream that tshark or Wireshark has followed. Offsets of the text. */
export interface FollowedStream {
  readonly start: number;
  readonly end: number;
  /** Upper case, as the tool names the protocol that it followed; '-' where it does not. */
  readonly transport: string;
  /** The two ends, as `host:port`. */
  readonly nodes: readonly [string, string];
  readonly chunks: readonly StreamChunk[];
  /** How many characters of the text an octet takes. */
  readonly width: 1 | 2;
}

/** How much of a text is looked at for the first stream, in characters. */
export const longestBeforeStream = 1024 * 1024;

/** The words with which a stream begins, in text and in YAML. */
const textOpening = 'Follow: ';
const openings = [textOpening, ...yamlOpenings];
const longestOpening = 20;

/** The lines that tell of a stream; what the filter says may be long. */
const head =
  /^Follow: ([a-z\d]{1,16}),(ascii|utf-8|hex|raw)\r?\nFilter: [^\n]{0,2000}\nNode 0: (\S{1,100})\r?\nNode 1: (\S{1,100})\r?\n/;
const longestHead = 2400;

/** The ruler that ends a stream. */
const ruler = /\n={40,100}\s*$/;

/** Tells whether the head of a text shows a followed stream. */
export function mayHoldStream(chars: string): boolean {
  const beginning = chars.slice(0, longestBeforeStream);
  return openingsFor(beginning).some((opening) => lineWith(beginning, opening, 0) !== -1);
}

/**
 * Tells whether an edit may have made a stream of what was none: one is opened around it, or an opening has come into the head of the
 * text that stood behind it before.
 */
export function mayMakeStream(
  text: TextSource,
  { start, end, newLength }: { readonly start: number; readonly end: number; readonly newLength: number },
): boolean {
  const around = stretchOf(text, Math.max(0, start - longestHead), start + newLength + longestHead);
  if (holdsOpening(around)) return true;
  const pulled = end - start - newLength;
  if (pulled <= 0 || longestBeforeStream <= start) return false;
  const from = Math.max(0, longestBeforeStream - pulled - longestOpening);
  return holdsOpening(stretchOf(text, from, longestBeforeStream));
}

function holdsOpening(chars: string): boolean {
  return openings.some((opening) => chars.includes(opening)) || chars.includes(yamlSign);
}

/** Returns the streams that a text shows, the first of which must stand in its head. Pauses every 256 KB. */
export function* followedStreams(source: TextSource): Generator<number, readonly FollowedStream[]> {
  const { chars } = source;
  const streams: FollowedStream[] = [];
  if (!mayHoldStream(chars)) return streams;
  const places = openingPlaces(chars);
  for (const [index, at] of places.entries()) {
    const limit = places[index + 1] ?? chars.length;
    const isYaml = !chars.startsWith(textOpening, at);
    const stream = yield* isYaml ? yamlStream(source, at, limit) : streamAt(source, at, limit);
    if (stream !== undefined) streams.push(stream);
  }
  return streams;
}

/** Returns where lines begin with the words that open a stream, in order. */
function openingPlaces(chars: string): readonly number[] {
  const places: number[] = [];
  for (const opening of openingsFor(chars)) {
    for (let at = lineWith(chars, opening, 0); at !== -1; at = lineWith(chars, opening, at + 1)) places.push(at);
  }
  return places.toSorted((one, other) => one - other);
}

function openingsFor(chars: string): readonly string[] {
  return chars.includes(yamlSign) ? openings : [textOpening];
}

/** Returns where a line begins with some words, from `from` on, or -1. */
function lineWith(chars: string, words: string, from: number): number {
  for (let at = chars.indexOf(words, from); at !== -1; at = chars.indexOf(words, at + 1)) {
    if (at === 0 || chars.charCodeAt(at - 1) === 10) return at;
  }
  return -1;
}

function* streamAt(source: TextSource, start: number, limit: number): Generator<number, FollowedStream | undefined> {
  const { chars } = source;
  const found = head.exec(chars.slice(start, Math.min(limit, start + longestHead)));
  const [all, protocol, mode, first, second] = found ?? [];
  if (all === undefined || protocol === undefined || first === undefined || second === undefined) return undefined;
  const from = start + all.length;
  const ruled = chars.slice(from, limit).search(ruler);
  const end = ruled === -1 ? limit : from + ruled + 1;
  let last = from;
  const chunks: StreamChunk[] = [];
  const reader = { ascii: chunkOfText, 'utf-8': chunkOfText, hex: chunkOfDump, raw: chunkOfDigits }[mode ?? ''];
  const state = { source, end, isExact: true };
  let pause = from + sliceLength;
  for (let at = from; reader !== undefined && at < end;) {
    if (pause <= at) {
      yield at;
      pause = at + sliceLength;
    }
    const chunk = reader(state, at);
    if (chunk.octets !== undefined) {
      chunks.push({ from: chunk.from, octets: chunk.octets });
      last = chunk.next;
    }
    at = chunk.next;
  }
  const width = reader === chunkOfText ? 1 : 2;
  // Where its end was cut off, rows and digits tell how far it goes: another log may follow.
  const isCut = ruled === -1 && reader !== chunkOfText;
  return {
    start: from,
    end: isCut ? last : end,
    transport: protocol.toUpperCase(),
    nodes: [first, second],
    chunks,
    width,
  };
}
