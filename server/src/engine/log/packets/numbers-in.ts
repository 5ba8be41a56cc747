/** Returns a number of two octets in a text of octets, in the order that its file has. */
export function number16(chars: string, at: number, isLittle: boolean): number {
  const first = chars.charCodeAt(at);
  const second = chars.charCodeAt(at + 1);
  return isLittle ? first + second * 256 : first * 256 + second;
}

/** Returns a number of four octets in a text of octets. */
export function number32(chars: string, at: number, isLittle: boolean): number {
  const first = number16(chars, at, isLittle);
  const second = number16(chars, at + 2, isLittle);
  return isLittle ? first + second * 65_536 : first * 65_536 + second;
}
