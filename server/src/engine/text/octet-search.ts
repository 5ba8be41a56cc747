const slash = 47;
const letterI = 73;
const letterP = 80;
const letterS = 83;

/** The letters of `SIP/`: of any four octets in a row that are these, every fourth octet of the text is one. */
const isOfMark = new Uint8Array(256);
for (const letter of [letterS, letterI, letterP, slash]) isOfMark[letter] = 1;

/** Returns where `SIP/` begins first from `from` on and ends before `end`, or -1. Looks at every fourth octet only. */
export function sipAt(octets: Uint8Array, from: number, end: number): number {
  for (let at = from + 3; at < end; at += 4) {
    const code = octets[at] ?? 0;
    if (isOfMark[code] !== 1) continue;
    const start = code === slash ? at - 3 : code === letterP ? at - 2 : code === letterI ? at - 1 : at;
    const isMark =
      octets[start] === letterS &&
      octets[start + 1] === letterI &&
      octets[start + 2] === letterP &&
      octets[start + 3] === slash;
    if (isMark && start + 4 <= end) return start;
  }
  return -1;
}

/** Returns a few octets as Latin-1. */
export function latin1Of(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}
