// What stands in a form in the place of a word.
export const userMark = 1;
export const numberMark = 2;
export const portMark = 3;
export const tokenMark = 4;
export const anyMark = 5;
export const quotedMark = 6;
export const branchMark = 7;
export const sequenceMark = 8;
export const timeMark = 9;
export const bodyMark = 10;
export const hostMark = 11;
export const productsMark = 12;
export const lengthMark = 13;
/** The class of the address is added. */
export const addressMark = 16;
