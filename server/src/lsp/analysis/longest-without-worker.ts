/**
 * The length of the longest document that the main thread analyses, in UTF-16 units: 20 MB take it half a second to read for the
 * first time, in slices; what is longer would be felt in the hovers of the other documents.
 */
export const longestWithoutWorker = 20 * 1024 * 1024;
