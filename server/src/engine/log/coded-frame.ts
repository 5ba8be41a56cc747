import type { Wire } from '../sip/wire.ts';
import type { TextSource } from '../text/text-source.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './layout.ts';
import type { Marker } from './marker.ts';
import type { Measured } from './measured-frame.ts';
import { measuredFrame } from './measured-frame.ts';
import { messageWire } from './message-wire.ts';

/** How much text is undone at first, by how much more when the message is longer, and how much at most, in characters. */
const firstStretch = 1024;
const growth = 4;
const longestStretch = 256 * 1024;

/** How much is undone at first to mend a message: where the next one begins it stops by itself. */
const mendedStretch = 4096;

/** How much behind the message as it stands is undone, so that its end is seen, in characters. */
const behindKnown = 256;

/** How far the end of a line is looked for, in characters. */
const longestLine = 16 * 1024;

/** How much is undone to mend a message, as a multiple of what is known of it, so that many damaged ones stay cheap. */
const mendedPart = 8;

/** A message whose lines had to be undone to be read, if there is one; and how far the text was looked at for it. */
export interface UndoneFrame {
  readonly frame: Frame | undefined;
  readonly tried: number;
}

interface CodedFrame extends UndoneFrame {
  /** Where the first line of the log stands that was left out; undefined where none was. */
  readonly leftOut: number | undefined;
  /** Where the first line stands that was joined to the one before it; undefined where none was. */
  readonly joined: number | undefined;
  /** True when its headers ended in an empty line and its body has the length that they declare. */
  readonly isWhole: boolean;
}

/**
 * Returns the message at `start` as its layout reads it; none when no header follows its start line. `knownLength` is what the message
 * has as it stands.
 */
export function codedFrame(
  text: TextSource,
  start: number,
  layout: Layout,
  marker: Marker,
  knownLength: number,
): CodedFrame {
  const first = Math.min(longestStretch, Math.max(firstStretch, knownLength + behindKnown));
  return undone(text, start, layout, marker, { first, longest: longestStretch });
}

/** How much text is undone at first and at most, in characters. */
interface Stretches {
  readonly first: number;
  readonly longest: number;
}

function undone(
  { chars, unit }: TextSource,
  start: number,
  layout: Layout,
  marker: Marker,
  { first, longest }: Stretches,
): CodedFrame {
  for (let length = first; ; length = Math.min(longest, length * growth)) {
    const limit = behindLine(chars, start + length);
    const wire = messageWire(chars, start, limit, layout);
    const measured: Measured | undefined = measuredFrame(
      unit,
      { ...wire, toSource: (at) => endIn(chars, wire, at) },
      marker,
    );
    if (measured === undefined)
      return { frame: undefined, isWhole: false, leftOut: undefined, joined: undefined, tried: limit };
    if (limit === chars.length || !measured.isOpen || wire.isOver === true || longest <= length) {
      const frame = { ...measured.frame, reach: limit, layout, start };
      return { frame, isWhole: measured.isWhole, leftOut: wire.leftOut, joined: wire.joined, tried: limit };
    }
  }
}

/** Returns where the line ends that holds an offset, so that no prefix is cut in two; a line of many kilobytes may be. */
function behindLine(chars: string, offset: number): number {
  if (chars.length <= offset) return chars.length;
  const newline = chars.slice(offset, offset + longestLine).indexOf('\n');
  return newline === -1 ? Math.min(chars.length, offset + longestLine) : offset + newline + 1;
}

/**
 * Returns the whole message that is left where lines of the log are taken out of it and broken lines are joined; none where there is
 * none, or nothing had to be mended. `knownLength` is what the message has as it stands.
 */
export function mendedFrame(
  text: TextSource,
  start: number,
  layout: Layout,
  marker: Marker,
  knownLength: number,
): UndoneFrame {
  const longest = Math.min(longestStretch, mendedStretch + knownLength * mendedPart);
  const interleaved = { ...layout, isInterleaved: true };
  const { frame, isWhole, leftOut, joined, tried } = undone(text, start, interleaved, marker, {
    first: mendedStretch,
    longest,
  });
  if (frame === undefined) return { frame, tried };
  const isCut = leftOut !== undefined && leftOut < frame.end;
  const isJoined = joined !== undefined && joined < frame.end;
  // A message that was cut off may have broken lines, too: where nothing is left out, nothing can be lost.
  const isMended = isCut ? isWhole : isJoined;
  return { frame: isMended ? frame : undefined, tried };
}

/** Returns where a stretch ends that reaches to an offset of the wire: before lines of the log that were left out there. */
function endIn(chars: string, wire: Wire, offset: number): number {
  const next = wire.toSource(offset);
  const newline = offset === 0 ? -1 : chars.indexOf('\n', wire.toSource(offset - 1));
  return newline === -1 ? next : Math.min(next, newline + 1);
}
