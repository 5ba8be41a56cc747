import { readSdp } from '../sip/sdp/read-sdp.ts';
import type { Sdp, SdpLine } from '../sip/sdp/sdp.ts';
import { span } from '../text/span.ts';

/** The lines that a session begins with, and a media description, all healthy. */
export const sessionLines = [
  'v=0',
  'o=alice 2890844526 2890844527 IN IP4 192.0.2.1',
  's=-',
  'c=IN IP4 192.0.2.1',
  't=0 0',
];
export const audioLine = 'm=audio 49170 RTP/AVP 0';

/** Returns the description that consists of `lines`, each ended by CR LF. */
export function sdpOf(lines: readonly string[]): Sdp {
  const text = joined(lines);
  return readSdp(text, span(0, text.length));
}

/** Returns the problems of `lines`, each with the text that it holds. */
export function sdpProblems(lines: readonly string[]): readonly (readonly [string, string])[] {
  const text = joined(lines);
  const { problems } = readSdp(text, span(0, text.length));
  return problems.map((problem) => [problem.id, text.slice(problem.span.start, problem.span.end)]);
}

/** Returns the fields of a line as pairs of name and text. */
export function fieldPairs(line: SdpLine | undefined): readonly (readonly [string, string])[] {
  return (line?.fields ?? []).map(({ name, text }) => [name, text]);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
