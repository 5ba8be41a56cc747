/** Every way of putting a message right, with the names of its arguments; render has the words. */
export const fixArguments = {
  /** A header field that is missing is written where it usually stands. */
  'insert-header': ['name'],
  /** The same for a line whose value nobody but the user knows: it is to be completed. */
  'insert-header-to-complete': ['name'],
  /** The empty line that ends the header fields. */
  'insert-blank-line': [],
  'remove-header': ['name'],
  /** Any other change of a few characters: what stood there, and what stands there then. */
  replace: ['from', 'to'],
  remove: ['what'],
  insert: ['what'],
  'set-content-length': ['octets'],
  /** Of several Content-Lengths one stays, with the length that the body has. */
  'keep-one-content-length': ['octets'],
  'remove-empty-line': [],
  'reorder-sdp': [],
  /** Hold as RFC 3264 says it: an address at which somebody listens, and a direction. */
  'hold-by-direction': ['address'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FixId = keyof typeof fixArguments;
