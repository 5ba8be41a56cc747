// Read by both sides, so that nothing stands here but whole numbers without a type.

/** The headers that link or frame a message or stand in its row: where their value's start stands among the places; its end is the next. */
export const callIdSlot = 0;
export const cseqSlot = 2;
export const viaSlot = 4;
export const fromSlot = 6;
export const toSlot = 8;
export const contentLengthSlot = 10;
export const contentTypeSlot = 12;
export const contactSlot = 14;

/** How many places there are. */
export const placeCount = 16;
