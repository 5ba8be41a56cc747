import {
  callIdSlot,
  contactSlot,
  contentLengthSlot,
  contentTypeSlot,
  cseqSlot,
  fromSlot,
  toSlot,
  viaSlot,
} from './header-slots.ts';

/** The names of the headers that have a slot, long and compact (RFC 3261 §7.3.3), in lower case. */
export const slotNames: readonly (readonly [name: string, slot: number])[] = [
  ['call-id', callIdSlot],
  ['i', callIdSlot],
  ['cseq', cseqSlot],
  ['via', viaSlot],
  ['v', viaSlot],
  ['from', fromSlot],
  ['f', fromSlot],
  ['to', toSlot],
  ['t', toSlot],
  ['content-length', contentLengthSlot],
  ['l', contentLengthSlot],
  ['content-type', contentTypeSlot],
  ['c', contentTypeSlot],
  ['contact', contactSlot],
  ['m', contactSlot],
];
