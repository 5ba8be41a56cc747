import type { Octets } from './octets.ts';
import { latin1 } from './octets.ts';

/** How far into a packet its start line is looked for, in octets. */
const longestHeaders = 4096;

/** What tcpdump puts behind what it could not print to its end. */
const cutMark = / ?\[\|\w{1,8}\]$/;

/**
 * Returns how much of the text above a dump is the message in letters that tcpdump -v prints behind tabs, where it is cut: at an octet
 * that is no ASCII it stops. 0 where nothing is printed, or all of the message is.
 */
export function cutPrintLength({ bytes }: Octets, above: string): number {
  let start = above.length;
  for (
    let line = lineBefore(above, start);
    line < start && above.charCodeAt(line) === 9;
    line = lineBefore(above, start)
  )
    start = line;
  if (start === above.length) return 0;
  const printed = above.slice(start).replaceAll('\r', '').replaceAll(/^\t/gm, '').trimEnd().replace(cutMark, '');
  const octets = latin1(bytes).replaceAll('\r', '');
  // What stands right before the start line may be letters, too: octets of the packet's headers.
  const first = octets.slice(0, longestHeaders).indexOf(`${printed.split('\n', 1)[0] ?? ''}\n`);
  const sent = first === -1 ? '' : octets.slice(first).trimEnd();
  return printed.length < sent.length && sent.startsWith(printed) ? above.length - start : 0;
}

/** Returns where the line begins whose line end stands right before `at`. */
function lineBefore(text: string, at: number): number {
  return at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
}
