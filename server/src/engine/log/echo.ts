import { rawFormat } from './formats/index.ts';
import type { Frame } from './frame.ts';
import type { HeaderValues } from './header-values.ts';
import type { LastMessage } from './scan-last.ts';

/**
 * Tells whether a program prints once more, in its own words, the message that its trace has just shown (sipp's "Unexpected
 * UDP message received:", baresip's answer to OPTIONS): the same text or a part of it, without a marker, behind one that had a
 * marker. No program does that twice: one more copy is a message. `noted` is what the scan knows of the place of `last`.
 */
export function isEcho(chars: string, noted: LastMessage, frame: Frame, last: Frame | undefined): boolean {
  if (frame.marker.format !== rawFormat || last === undefined || last.marker.format === rawFormat) return false;
  if (frame.startLine !== last.startLine) return false;
  const gap = chars.slice(Math.max(0, noted.end), frame.start);
  const hasWords = noted.hasWordsBehind || gap.trim() !== '';
  return hasWords && (isSame(frame.values, last.values) || isExcerpt(frame.values, last.values));
}

function isSame(values: HeaderValues, last: HeaderValues): boolean {
  return values.callId === last.callId && values.via === last.via && values.cseq === last.cseq;
}

/** sofia's tools print of an answer what a person asks for: nothing that links it to a request, but the To with its tag. */
function isExcerpt({ callId, via, cseq, from, to }: HeaderValues, last: HeaderValues): boolean {
  if ((callId ?? via ?? cseq ?? from) !== undefined || last.callId === undefined) return false;
  return to !== undefined && to === last.to;
}
