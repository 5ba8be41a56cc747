import { contentLength } from '../sip/headers/content-length.ts';
import { bodyOctets } from './fixes/with-content-length.ts';
import type { SeenMessage } from './seen-message.ts';

/** Formats that print what they make of a body, or the part of it that fits on a screen, or a template of it. */
const partial: ReadonlySet<string> = new Set(['sngrep-screen', 'tshark-tree', 'sipp-scenario']);

const known = new WeakMap<SeenMessage, boolean>();

/** Tells whether the body stands there as it was sent: a log that cut it off, or prints it otherwise, proves nothing about it. */
export function isBodyShown(seen: SeenMessage): boolean {
  const before = known.get(seen);
  if (before !== undefined) return before;
  const isShown = look(seen);
  known.set(seen, isShown);
  return isShown;
}

function look(seen: SeenMessage): boolean {
  if (partial.has(seen.trace.formatId(seen.index))) return false;
  if (seen.isBare) return true;
  const stated = contentLength(seen.message);
  if (stated === undefined) return !seen.isCutOff;
  const octets = bodyOctets(seen);
  return octets === undefined || stated <= octets;
}
