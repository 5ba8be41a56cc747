import type { Layout } from './layout.ts';

const writtenReturn = /\r|\\r|015|\^M|0[dD]|CR|cr|␍|#13|[xX]0{0,4}[dD];|\.\./;

/** Tells whether a CR is written in the tail of the lines, so that a line end takes two octets on the wire. */
export function hasReturn(layout: Layout): boolean {
  return layout.tail === ' ' || (layout.tail !== '' && writtenReturn.test(layout.tail));
}
