import type { Wire } from '../sip/wire.ts';
import type { TextSource } from '../text/text-source.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './layout.ts';
import type { Marker } from './marker.ts';
import type { Measured } from './measured-frame.ts';
import { measuredFrame } from './measured-frame.ts';
import { messageWire } from './message-wire.ts';

/** How much text is undone at first, by how much more when the message is longer, and how much at most, in characters. */
const firstStretch = 4096;
const growth = 4;
const longestStretch = 256 * 1024;

/** A message whose lines had to be undone to be read, and whether it is whole. */
interface CodedFrame {
  readonly frame: Frame;
  readonly isWhole: boolean;
}

/** Returns the message at `start` as its layout reads it, or undefined when no header follows its start line. */
export function codedFrame(text: TextSource, start: number, layout: Layout, marker: Marker): CodedFrame | undefined {
  const { chars, unit } = text;
  for (let length = firstStretch; ; length *= growth) {
    const limit = Math.min(chars.length, start + length);
    const wire = messageWire(chars, start, limit, layout);
    const measured: Measured | undefined = measuredFrame(
      unit,
      { ...wire, toSource: (at) => endIn(chars, wire, at) },
      marker,
    );
    if (measured === undefined) return undefined;
    if (limit === chars.length || !measured.isOpen || longestStretch <= length) {
      return { frame: { ...measured.frame, reach: limit, layout, start }, isWhole: measured.isWhole };
    }
  }
}

/**
 * Returns the whole message that is left where lines of the log are taken out of it, or undefined where there is none, or none had
 * to be taken out.
 */
export function mendedFrame(text: TextSource, start: number, layout: Layout, marker: Marker): Frame | undefined {
  const mended = codedFrame(text, start, { ...layout, isInterleaved: true }, marker);
  if (mended?.isWhole !== true) return undefined;
  const { end } = mended.frame;
  const asItStands = messageWire(text.chars, start, end, layout).text;
  return asItStands === messageWire(text.chars, start, end, mended.frame.layout).text ? undefined : mended.frame;
}

/** Returns where a stretch ends that reaches to an offset of the wire: before lines of the log that were left out there. */
function endIn(chars: string, wire: Wire, offset: number): number {
  const next = wire.toSource(offset);
  const newline = offset === 0 ? -1 : chars.indexOf('\n', wire.toSource(offset - 1));
  return newline === -1 ? next : Math.min(next, newline + 1);
}
