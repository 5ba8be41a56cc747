import { senderOf } from '../call/parties.ts';
import type { Trace } from '../log/trace.ts';
import { firstHeader } from '../sip/headers-named.ts';
import { vias } from '../sip/headers/vias.ts';

/**
 * Returns who sent an entry: as the log tells it, and where it does not, as in messages that stand bare, by what the message says of
 * itself: the host of its topmost Via if it is a request, and the system that it names. Empty where nothing tells.
 */
export function senderNamed(trace: Trace, index: number): string {
  const known = senderOf(trace, index);
  if (known !== undefined) return known;
  const message = trace.message(index);
  const system = firstHeader(message, 'user-agent')?.value ?? firstHeader(message, 'server')?.value ?? '';
  if (message.startLine.kind !== 'request') return system;
  const host = vias(message)[0]?.host.toLowerCase() ?? '';
  return host === '' ? system : host;
}
