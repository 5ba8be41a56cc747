// The octets that a reader of forms tells apart.
export const tab: u32 = 9;
export const lineFeed: u32 = 10;
export const carriageReturn: u32 = 13;
export const blank: u32 = 32;
export const quote: u32 = 34;
export const open: u32 = 40;
export const close: u32 = 41;
export const plus: u32 = 43;
export const hyphen: u32 = 45;
export const slash: u32 = 47;
export const colon: u32 = 58;
export const equals: u32 = 61;
export const atSign: u32 = 64;
export const letterC: u32 = 99;
export const letterM: u32 = 109;
export const letterO: u32 = 111;
