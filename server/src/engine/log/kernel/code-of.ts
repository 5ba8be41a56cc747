const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Returns the octets that a text in base64 stands for (RFC 4648 §4). No host has the same function for it. */
export function codeOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const octets = new Uint8Array((base64.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < base64.length; at += 4, to += 3) {
    let bits = 0;
    for (let digit = at; digit < at + 4; digit += 1) bits = (bits << 6) | (values[base64.charCodeAt(digit)] ?? 0);
    octets[to] = bits >> 16;
    octets[to + 1] = bits >> 8;
    octets[to + 2] = bits;
  }
  return octets;
}
