import type { Wire } from '../sip/wire.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';

/** A stretch of wire text and where it came from; the two lengths differ where an escape was undone. */
export interface WirePiece {
  readonly source: number;
  readonly text: string;
  readonly sourceLength: number;
}

/** Returns the wire made of `pieces`; `start` is the source offset of an empty wire. */
export function wireOfPieces(pieces: readonly WirePiece[], start: number): Wire {
  const wireStarts = new Uint32Array(pieces.length);
  let text = '';
  pieces.forEach((piece, index) => {
    wireStarts[index] = text.length;
    text += piece.text;
  });
  const last = pieces[pieces.length - 1];
  const sourceEnd = last === undefined ? start : last.source + last.sourceLength;
  return {
    text,
    toSource: (wireOffset) => {
      if (text.length <= wireOffset) return sourceEnd + (wireOffset - text.length);
      const index = lastAtOrBefore(wireStarts, wireStarts.length, wireOffset);
      const piece = pieces[index];
      if (piece === undefined) return start;
      return piece.source + Math.min(wireOffset - (wireStarts[index] ?? 0), piece.sourceLength - 1);
    },
  };
}
