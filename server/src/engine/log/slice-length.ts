/** How much text is looked at between two pauses of the analysis, in characters. */
export const sliceLength = 256 * 1024;
