import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Cuts the file where the generator says; each message is a string of its own, as a socket would give it. */
export function messagesOf(name: string): readonly string[] {
  const octets = readFileSync(name);
  const places = readFileSync(path.join(path.dirname(name), 'sip.idx'));
  const found: string[] = [];
  for (let at = 0; at + 8 <= places.length; at += 8) {
    const start = places.readUInt32LE(at);
    const end = start + places.readUInt32LE(at + 4);
    if (octets.length < end) break;
    found.push(octets.toString('latin1', start, end));
  }
  return found;
}
