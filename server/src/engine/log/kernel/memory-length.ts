/** How many octets a page of WebAssembly's memory has. */
export const pageLength = 65_536;

/**
 * How many pages the kernel has from the start: so many that a busy log's keys have room. Memory that grows is another buffer for
 * JavaScript, and V8 throws away all code that has read the old one. Pages that nothing is written to cost nothing, but with 64 MB of
 * memory outside its heap V8 begins to look for garbage, and the index needs some, too.
 */
export const firstPages = 512;
