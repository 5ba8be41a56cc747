import type { Readable } from 'node:stream';
import type { Gunzip } from 'node:zlib';

/** What zlib says where more octets should follow. */
const cutOff = 'Z_BUF_ERROR';

/**
 * Yields what gzip has packed, unpacked as it comes. What was cut off ends where it can be unpacked no further; `damaged` hears why.
 * Throws where octets are wrong: what zlib held back before them is lost here.
 */
export async function* unpackedPieces(packed: Readable, damaged: (error: Error) => void): AsyncGenerator<Buffer, void> {
  const { constants, createGunzip } = await import('node:zlib');
  const unpacked = createGunzip();
  const news = newsOf(unpacked);
  let isFed = false;
  packed.on('error', (error) => unpacked.destroy(error));
  // The end is told apart: with the last octets it would throw away what they unpack to, where more were needed.
  packed.on('end', () => {
    unpacked.flush(constants.Z_SYNC_FLUSH, () => {
      isFed = true;
      news.hear();
    });
  });
  packed.pipe(unpacked, { end: false });
  try {
    for (;;) {
      const piece: unknown = unpacked.read();
      if (piece instanceof Buffer) yield piece;
      else if (unpacked.errored !== null) {
        if (!('code' in unpacked.errored) || unpacked.errored.code !== cutOff) throw unpacked.errored;
        damaged(unpacked.errored);
        return;
      } else if (unpacked.readableEnded || unpacked.destroyed) return;
      else {
        if (isFed && !unpacked.writableEnded) unpacked.end();
        await news.next();
      }
    }
  } finally {
    unpacked.destroy();
    packed.destroy();
  }
}

interface News {
  hear(): void;
  /** Resolves when something was heard since it was last asked. */
  next(): Promise<void>;
}

function newsOf(unpacked: Gunzip): News {
  let isNew = false;
  let tell: (() => void) | undefined;
  const hear = (): void => {
    isNew = true;
    tell?.();
  };
  for (const event of ['readable', 'end', 'error', 'close'] as const) unpacked.on(event, hear);
  return {
    hear,
    next: async () => {
      if (!isNew) await new Promise<void>((resolve) => (tell = resolve));
      isNew = false;
    },
  };
}
