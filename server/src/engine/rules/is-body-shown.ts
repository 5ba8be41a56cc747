import { contentLength } from '../sip/headers/content-length.ts';
import { octetsBetween } from '../text/octets.ts';
import { bodyOctets } from './fixes/with-content-length.ts';
import type { SeenMessage } from './seen-message.ts';

/** Formats that print what they make of a body, or the part of it that fits on a screen, or a template of it. */
const partial: ReadonlySet<string> = new Set(['sngrep-screen', 'tshark-tree', 'sipp-scenario']);

/** Tells whether the body stands there as it was sent. */
export function isBodyShown(seen: SeenMessage): boolean {
  if (partial.has(seen.trace.formatId(seen.index))) return false;
  if (seen.isBare) return true;
  const stated = contentLength(seen.message);
  if (stated === undefined) return !seen.isCutOff;
  const { body, wire } = seen.message;
  const stored = octetsBetween(wire.text, body.start, body.end, seen.trace.text.unit);
  if (stored === undefined || stated <= stored) return true;
  return stated <= (bodyOctets(seen) ?? stated);
}
