import type { Trace } from '../log/trace.ts';
import { vias } from '../sip/headers/vias.ts';

/** Returns the transport of an entry, upper case: what the log says, else what the top Via says; undefined without both. */
export function transportOf(trace: Trace, index: number): string | undefined {
  const logged = trace.head(index).transport;
  if (logged !== undefined) return logged;
  return vias(trace.message(index))[0]?.transport.toUpperCase();
}
