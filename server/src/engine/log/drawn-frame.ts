/** Signs of ASCII with which people draw frames. */
const signs = '[*#%+!~@$&]';

/**
 * The left and the right side of such a frame, one sign or up to three, with the blanks that fill the lines, as the source of a
 * pattern. What a line holds of them stays.
 */
export const drawnSides = String.raw`(?<=\n[ \t]{0,16})(?<left>${signs})\k<left>{0,2} (?=[^\n]{0,240}\k<left>[ \t]{0,8}(?:\r?\n|$))|(?<! {2}) {1,240}(?<right>${signs})\k<right>{0,2}[ \t]{0,8}(?=\r?\n|$)(?<=\n[ \t]{0,16}\k<right>{1,3} [^\n]{0,240})`;

/** The upper side, which may hold a title, perhaps a line of blanks, and a line with SIP's version. */
const drawnVersion = new RegExp(
  String.raw`(?:^|\n)[ \t]{0,16}(${signs})\1{2}[^\n]{10,200}\1{3}[ \t]{0,8}\r?\n(?:[ \t]{0,16}\1{1,3}[ \t]{1,200}\1{1,3}[ \t]{0,8}\r?\n)?[ \t]{0,16}\1{1,3} [^\n]{0,200}SIP/2\.0[^\n]{0,200}\1[ \t]{0,8}(?:\r?\n|$)`,
);

/** A piece of any upper side: hardly a log holds one. */
const uppers = ['***', '###', '%%%', '+++', '!!!', '~~~', '@@@', '$$$', '&&&'];

/** Tells whether a frame of such signs stands around a message. */
export function hasDrawnFrame(chars: string): boolean {
  return uppers.some((upper) => chars.includes(upper)) && drawnVersion.test(chars);
}
