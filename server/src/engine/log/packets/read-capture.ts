import type { CapturedFrame } from './captured-frame.ts';
import { netmonFrames, netmonMark } from './netmon-frames.ts';
import { pcapFrames, pcapMarks } from './pcap-frames.ts';
import { pcapngFrames, pcapngMark } from './pcapng-frames.ts';
import { snoopFrames, snoopMark } from './snoop-frames.ts';

type ReadFrames = (chars: string) => Generator<CapturedFrame, void>;

/** What the files of each kind begin with, and how they are read. */
const kinds: readonly (readonly [mark: string, read: ReadFrames])[] = [
  ...pcapMarks.map((mark) => [mark, pcapFrames] as const),
  [pcapngMark, pcapngFrames],
  [snoopMark, snoopFrames],
  [netmonMark, netmonFrames],
];

/** Tells whether a text whose characters are octets is a capture's file: pcap, pcapng, snoop or Network Monitor. */
export function isCapture(chars: string): boolean {
  return kinds.some(([mark]) => chars.startsWith(mark));
}

/** Returns the frames of a capture whose octets are the characters of `chars`; what is cut off at its end is left out. */
export function framesOf(chars: string): Iterable<CapturedFrame> {
  return kinds.find(([mark]) => chars.startsWith(mark))?.[1](chars) ?? [];
}
