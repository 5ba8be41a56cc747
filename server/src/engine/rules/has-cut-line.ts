import type { Trace } from '../log/trace.ts';
import { stretchOf } from '../text/text-source.ts';

/** How tshark marks a line of its tree that it has cut after 240 characters: before the name, since Wireshark 4.2 behind it. */
const cutMark = /\[truncated\]|\[\u2026\]|\[\u00e2\u0080\u00a6\]/;

/** Tells whether a tool has cut a long line of a message, so that the end of a header field is not what was sent. */
export function hasCutLine(trace: Trace, index: number): boolean {
  if (trace.formatId(index) !== 'tshark-tree') return false;
  const { start, end } = trace.messageSpan(index);
  return cutMark.test(stretchOf(trace.text, start, end));
}
