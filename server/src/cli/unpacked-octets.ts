/** What a packed file unpacks to, and why it ends before its end, where it does. */
export interface UnpackedOctets {
  readonly octets: Buffer;
  readonly damage?: unknown;
}

/** How closely the place is looked for where a packed file is damaged, in octets of it. */
const closest = 16;

/**
 * Returns what gzip has packed; of what is damaged or was cut off, what stands before the damage. Throws where that is nothing, or more
 * than `longest` octets.
 */
export function unpackedOctets(packed: Buffer, longest: number): UnpackedOctets {
  // What unpacks takes some milliseconds to load, which a text does without.
  const { constants, gunzipSync } = process.getBuiltinModule('node:zlib');
  try {
    return { octets: gunzipSync(packed, { maxOutputLength: longest }) };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const upTo = (end: number): Buffer | undefined => {
      try {
        const options = { maxOutputLength: longest, finishFlush: constants.Z_SYNC_FLUSH };
        return gunzipSync(packed.subarray(0, end), options);
      } catch (cause) {
        if (!isDamage(cause)) throw cause;
        return undefined;
      }
    };
    const octets = longestWhole(packed.length, upTo);
    if (octets === undefined || octets.length === 0) throw error;
    return { octets, damage: error };
  }
}

/** Tells whether an error says that what was packed is not what it was. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** Returns what the longest beginning unpacks to that can be unpacked, or undefined where none can. */
function longestWhole(length: number, upTo: (end: number) => Buffer | undefined): Buffer | undefined {
  const all = upTo(length);
  if (all !== undefined) return all;
  let found: Buffer | undefined;
  let good = 0;
  let bad = length;
  while (closest < bad - good) {
    const middle = Math.floor((good + bad) / 2);
    const octets = upTo(middle);
    if (octets === undefined) bad = middle;
    else {
      good = middle;
      found = octets;
    }
  }
  return found;
}
