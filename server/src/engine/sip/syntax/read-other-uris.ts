import { hostPart, opaquePart, portPart, userPart } from './node-kinds.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const slash = 0x2f;
const question = 0x3f;
const hash = 0x23;

/** Writes host, port and path of `//host:port/path` behind the scheme of http, https and the like (RFC 3986 §3.2). */
export function readWebUri(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at + 2;
  const authorityEnd = firstOf(text, start, end, slash);
  const at = lastAt(text, start, authorityEnd);
  if (at !== -1) reader.leaf(userPart, start, at);
  const hostStart = at + 1 === 0 ? start : at + 1;
  const colon = portColon(text, hostStart, authorityEnd);
  const hostEnd = colon === -1 ? authorityEnd : colon;
  reader.leaf(hostPart, hostStart, hostEnd);
  if (hostEnd === hostStart) reader.problem('host-malformed', start - 2, Math.max(start, hostStart));
  if (colon !== -1) reader.leaf(portPart, colon + 1, authorityEnd);
  reader.leaf(opaquePart, authorityEnd, end);
}

/** Writes user and host of what mailto, im, pres and cid name, `user@host?headers`. */
export function readMailUri(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at;
  const placeEnd = firstOf(text, start, end, question);
  const at = lastAt(text, start, placeEnd);
  if (at === -1) {
    reader.leaf(opaquePart, start, end);
    return;
  }
  reader.leaf(userPart, start, at);
  reader.leaf(hostPart, at + 1, placeEnd);
  if (placeEnd < end) reader.leaf(opaquePart, placeEnd, end);
}

function firstOf(text: string, start: number, end: number, stop: number): number {
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === stop || code === question || code === hash) return at;
  }
  return at;
}

function lastAt(text: string, start: number, end: number): number {
  for (let at = end - 1; start <= at; at -= 1) if (text.charCodeAt(at) === 0x40) return at;
  return -1;
}

function portColon(text: string, start: number, end: number): number {
  for (let at = end - 1; start <= at; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) return at;
    if (code < 0x30 || 0x39 < code) return -1;
  }
  return -1;
}
