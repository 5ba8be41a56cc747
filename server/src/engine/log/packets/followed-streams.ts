import { stretchOf } from '../../text/text-source.ts';
import type { TextSource } from '../../text/text-source.ts';
import { sliceLength } from '../slice-length.ts';
import { chunkOfDigits, chunkOfDump, chunkOfText } from './stream-chunks.ts';
import type { Octets } from './octets.ts';

/** What one side sent in one go: `from` is the node's number. */
export interface StreamChunk {
  readonly from: 0 | 1;
  readonly octets: Octets;
}

/** One stream that tshark or Wireshark has followed. Offsets of the text. */
export interface FollowedStream {
  readonly start: number;
  readonly end: number;
  /** Upper case, as the tool names the protocol that it followed. */
  readonly transport: string;
  /** The two ends, as `host:port`. */
  readonly nodes: readonly [string, string];
  readonly chunks: readonly StreamChunk[];
  /** How many characters of the text an octet takes. */
  readonly width: 1 | 2;
}

/** How much of a text is looked at for the first stream, in characters. */
export const longestBeforeStream = 1024 * 1024;

const opening = 'Follow: ';

/** The lines that tell of a stream; what the filter says may be long. */
const head =
  /^Follow: ([a-z\d]{1,16}),(ascii|utf-8|hex|raw)\r?\nFilter: [^\n]{0,2000}\nNode 0: (\S{1,100})\r?\nNode 1: (\S{1,100})\r?\n/;
const longestHead = 2400;

/** The ruler that ends a stream. */
const ruler = /\n={40,100}\s*$/;

/** Tells whether the head of a text shows a followed stream. */
export function mayHoldStream(chars: string): boolean {
  const at = openingAt(chars, 0);
  return at !== -1 && at < longestBeforeStream;
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
  if (around.includes(opening)) return true;
  const pulled = end - start - newLength;
  if (pulled <= 0 || longestBeforeStream <= start) return false;
  const from = Math.max(0, longestBeforeStream - pulled - opening.length);
  return stretchOf(text, from, longestBeforeStream).includes(opening);
}

/** Returns the streams that a text shows, the first of which must stand in its head. Pauses every 256 KB. */
export function* followedStreams(source: TextSource): Generator<number, readonly FollowedStream[]> {
  const { chars } = source;
  const streams: FollowedStream[] = [];
  if (!mayHoldStream(chars)) return streams;
  for (let at = openingAt(chars, 0); at !== -1;) {
    const next = openingAt(chars, at + opening.length);
    const stream = yield* streamAt(source, at, next === -1 ? chars.length : next);
    if (stream !== undefined) streams.push(stream);
    at = next;
  }
  return streams;
}

/** Returns where a line begins with the word that opens a stream, from `from` on, or -1. */
function openingAt(chars: string, from: number): number {
  const base = from === 0 ? chars.slice(0, longestBeforeStream) : chars;
  for (let at = base.indexOf(opening, from); at !== -1; at = base.indexOf(opening, at + 1)) {
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
  const end = from + (chars.slice(from, limit).search(ruler) + 1 || limit - from);
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
    if (chunk.octets !== undefined) chunks.push({ from: chunk.from, octets: chunk.octets });
    at = chunk.next;
  }
  const width = reader === chunkOfText ? 1 : 2;
  return { start: from, end, transport: protocol.toUpperCase(), nodes: [first, second], chunks, width };
}
