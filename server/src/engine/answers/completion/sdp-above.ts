/** What the lines of a session description above the cursor say. */
export interface SdpAbove {
  /** The letters of the lines of the session, or of the media description that the cursor stands in. */
  readonly letters: readonly string[];
  /** The letters of the session's own lines. */
  readonly sessionLetters: readonly string[];
  /** The medium of the `m=` line above, undefined where there is none. */
  readonly medium: string | undefined;
  /** The payload types of that line. */
  readonly formats: readonly string[];
  /** Those that an rtpmap names, with what it says. */
  readonly rtpmaps: ReadonlyMap<string, string>;
  /** Those that an fmtp names. */
  readonly formatted: ReadonlySet<string>;
}

/** Returns what the lines above say, read in one pass. */
export function sdpAbove(above: string): SdpAbove {
  const lines = above.split(/\r?\n/).filter((line) => /^[a-z]=/.test(line));
  const last = lines.findLastIndex((line) => line.startsWith('m='));
  const first = lines.findIndex((line) => line.startsWith('m='));
  const session = first === -1 ? lines : lines.slice(0, first);
  const here = last === -1 ? session : lines.slice(last);
  const [medium, , , ...formats] = last === -1 ? [] : (here[0] ?? '').slice(2).split(' ');
  const rtpmaps = here.flatMap((line) => {
    const match = /^a=rtpmap:(\d{1,3}) (\S{1,64})/.exec(line);
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const];
  });
  const formatted = here.flatMap((line) => /^a=fmtp:(\d{1,3})/.exec(line)?.[1] ?? []);
  return {
    letters: here.map((line) => line.charAt(0)),
    sessionLetters: session.map((line) => line.charAt(0)),
    medium,
    formats,
    rtpmaps: new Map(rtpmaps),
    formatted: new Set(formatted),
  };
}
