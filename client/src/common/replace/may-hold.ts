/** How much of a file is looked at before it is called text. */
const sampleLength = 8192;

/** Tells whether bytes are text (no NUL in the beginning) in which `word`, ASCII in lower case, stands in any case. */
export function mayHold(bytes: Uint8Array, word: string): boolean {
  if (bytes.subarray(0, sampleLength).includes(0)) return false;
  const wanted = [...word].map((character) => character.charCodeAt(0));
  const [first] = wanted;
  if (first === undefined) return true;
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (lower(bytes[at]) === first && wanted.every((code, place) => lower(bytes[at + place]) === code)) return true;
  }
  return false;
}

function lower(code: number | undefined): number {
  if (code === undefined) return -1;
  return 65 <= code && code <= 90 ? code + 32 : code;
}
