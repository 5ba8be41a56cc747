import { hexPackets } from './packets/hex-packets.ts';
import { latin1 } from './packets/octets.ts';
import { mayHoldPercent } from './packets/percent-text.ts';
import { signsIn } from './visible-tokens.ts';

/** The version in the start line and in every Via of any SIP message, in any log. */
const version = 'SIP/2.0';

/** Tells whether a stretch of text names SIP's version, as it is, with its slash escaped, or in the octets of a hex dump. */
export function showsSip(chars: string): boolean {
  if (chars.includes(version)) return true;
  return (signsIn(chars) & 2) !== 0 || mayHoldPercent(chars) || holdsVersionInHex(chars);
}

/** A dump's letters are cut where its rows end: its octets are not. */
function holdsVersionInHex(chars: string): boolean {
  const search = hexPackets(chars);
  for (;;) {
    const step = search.next();
    if (step.done !== true) continue;
    return step.value.some(({ octets }) => latin1(octets.bytes).includes('SIP/'));
  }
}
