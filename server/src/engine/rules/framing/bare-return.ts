import type { Message } from '../../sip/message.ts';

/** Returns where a CR stands without its LF in the start line or the header fields, as wire offset; -1 where none does. */
export function bareReturn({ wire: { text }, body }: Message, from = 0): number {
  for (let at = text.indexOf('\r', from); at !== -1 && at < body.start; at = text.indexOf('\r', at + 1)) {
    const next = text.charCodeAt(at + 1);
    // Behind the last line of a message that was cut, and where every CR was doubled, nobody has left out a LF.
    if (at + 1 < text.length && next !== 0x0a && next !== 0x0d) return at;
  }
  return -1;
}
