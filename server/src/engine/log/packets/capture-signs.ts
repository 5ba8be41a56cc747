import { tcpdump } from '../formats/tcpdump.ts';
import { isNgrepLine } from '../renderings/ngrep-packets.ts';
import { hexLine } from './hex-line.ts';

/** What a capture that was printed holds somewhere, whatever stands before its lines. */
const possible =
  / IP6? (?:\((?:tos|class|flowlabel|hlim) |.{1,300}? (?:>|&gt;) )| -(?:>|&gt;) \S|(?:recv|send) \d{1,7} bytes |0000:? {1,4}[\da-f]{2}|Frame \d{1,9}: |Follow: [a-z]|<p(?:acket|dml)/m;

/** Tells by a glance whether a text, or a line of one, may hold the sign of a printed capture, whatever stands before its lines. */
export function mayBeSign(text: string): boolean {
  return possible.test(text);
}

/** What programs that trace themselves print above a message, behind whatever prefix: its time may be the only one. */
const traced =
  /^(?:(?:UDP|TCP|TLS|WSS?) |\d{4}\/\d\d\/\d\d [\d:.]{8,20} )\S{3,80} -> \S{3,80}$|^(?:recv|send) \d{1,7} bytes (?:from|to) \w{2,5}\/\[/;

/** Tells whether a line is what a tool or a program prints above a message. */
export function isTold(line: string): boolean {
  return traced.test(line) || isSign(line);
}

/** Tells whether a line is the first one of a packet, as a tool prints it. */
export function isSign(line: string): boolean {
  const isDump =
    /^\s{0,8}(?:0x)?0000(?:0000)?:? {1,4}[\da-fA-F]{2}/.test(line) && hexLine(line, 0, line.length) !== undefined;
  const isTree = /^(?:Frame \d{1,9}: |Follow: [a-z\d]{1,16},|\s{0,8}<(?:pdml|packet)\b)/.test(line);
  return isDump || isTree || isNgrepLine(line) || tcpdump.marker.test(line) || isFirstOfTwo(line);
}

/** With -v the line of a packet is two. */
function isFirstOfTwo(line: string): boolean {
  return tcpdump.context?.patterns.some((pattern) => pattern.test(line)) === true;
}
