import { isBlankCode } from './character-classes.ts';
import { printedPacket } from './printed-packet.ts';

/** The registered methods (IANA), as the end of a text in which the octets of a packet's headers may stand before them. */
const registered =
  /(?:ACK|BYE|CANCEL|INFO|INVITE|MESSAGE|NOTIFY|OPTIONS|PRACK|PUBLISH|REFER|REGISTER|SUBSCRIBE|UPDATE)$/;

/** The longest Request-URI behind which a method is looked for, in characters. */
const longestUri = 2000;

/**
 * Returns where the method of the request line with its version at `hit` begins when the printed octets of a packet's headers
 * are glued to it (`...........3INVITE sip:`), or -1. An octet that prints as a letter must not become one of the method's.
 */
export function methodBehindOctets(chars: string, lineStart: number, hit: number, floor: number): number {
  const uriEnd = behindBlanks(chars, hit, lineStart);
  const nearby = Math.max(lineStart, uriEnd - longestUri);
  const uriStart = nearby + chars.slice(nearby, uriEnd).lastIndexOf(' ') + 1;
  if (uriStart <= nearby || uriStart === uriEnd) return -1;
  const methodEnd = behindBlanks(chars, uriStart, lineStart);
  const text = chars.slice(Math.max(lineStart, methodEnd - 20), methodEnd);
  const length = registered.exec(text)?.[0].length ?? /[A-Z]{3,}$/.exec(text)?.[0].length;
  const start = length === undefined ? -1 : methodEnd - length;
  if (start <= lineStart || chars.charCodeAt(start - 1) <= 9) return -1;
  return printedPacket(chars, start, floor) === undefined ? -1 : start;
}

/** Returns the offset behind the last character before `at` that is no blank. */
function behindBlanks(chars: string, at: number, floor: number): number {
  let before = at;
  while (floor < before && isBlankCode(chars.charCodeAt(before - 1))) before -= 1;
  return before;
}
