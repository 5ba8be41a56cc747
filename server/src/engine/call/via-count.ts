import type { Trace } from '../log/trace.ts';
import { vias } from '../sip/headers/vias.ts';

/** Returns how many Via values a message carries: one in a response means that it reached a client, not a proxy. */
export function viaCount(trace: Trace, index: number): number {
  return vias(trace.message(index)).length;
}
