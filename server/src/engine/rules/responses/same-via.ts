import type { ViaValue } from '../../sip/headers/vias.ts';

/** Tells whether a Via of a response is the one of its request: the server adds received, rport and the like. */
export function isSameVia(sent: ViaValue, own: ViaValue | undefined): boolean {
  if (own === undefined || sent.transport !== own.transport || sent.branch !== own.branch) return false;
  return sent.sentBy.toLowerCase() === own.sentBy.toLowerCase();
}
