// Read by both sides, so that nothing stands here but whole numbers without a type.

/** A SIP packet's dump is longer than this, so that one look in each stretch of so many characters finds it. */
export const dumpStride = 512;

/**
 * Where a line of a dump is looked at, before each of these probes: the characters that end it, which may be anything, are at most so many
 * that one of these places stands among its digits, or in a line with the next offset.
 */
export const furthestLook = 40;
export const middleLook = 24;
export const nearestLook = 0;

/** How many characters are looked at in each place. */
export const lookLength = 6;

/** The longest line of a dump, in characters. */
export const longestDumpLine = 140;

/** How many digits in a row are looked at; the longest words of a log are no tag and no digest. */
export const runGlance = 40;
