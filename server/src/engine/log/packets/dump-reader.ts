import { lastAtOrBefore } from '../../text/last-at-or-before.ts';
import { tcpdump } from '../formats/tcpdump.ts';
import type { CapturedMessage } from './capture-reader.ts';
import { CaptureReader } from './capture-reader.ts';
import { ipPacketFound } from './link-layer.ts';
import type { Octets } from './octets.ts';
import { latin1, placeOf } from './octets.ts';
import { beginsSip, holdsSip } from './sip-stream.ts';

/** How many octets of a message are looked at for its first header. */
const longestOpening = 8192;

/** Takes the packets of the hex dumps of a text in their order. */
export class DumpReader {
  readonly #reader = new CaptureReader();
  /** The packet before, where it was read and has completed no message. */
  #open: Octets | undefined;
  /** Where the octets of each packet begin and end whose message stands in letters. */
  readonly #printed: number[] = [];

  /**
   * Returns the messages that a packet completes; `bare` where it is one without a packet around it, `nothing` where it is none, or
   * stands in letters already. `above` is the text between the packet before and this one.
   */
  take(octets: Octets, above: string): readonly CapturedMessage[] | 'bare' | 'nothing' {
    const layer = repeatedLayer(above);
    if (layer !== undefined) return this.#repeated(octets, layer, above);
    this.#open = undefined;
    // Letters may be taken for the header of a packet, where no packet is.
    const ip = beginsSip(octets.bytes) ? undefined : ipPacketFound(octets);
    const messages = ip === undefined ? [] : this.#unprinted(this.#reader.take(ip, timeAbove(above)));
    if (isPrinted(octets, above)) {
      this.#reader.noteMessages();
      this.#printed.push(placeOf(octets, 0), placeOf(octets, octets.bytes.length - 1));
      return 'nothing';
    }
    if (ip === undefined) return isBareMessage(octets) ? 'bare' : 'nothing';
    if (messages.length === 0) this.#open = ip;
    return messages;
  }

  /** Returns what was begun and never completed. */
  end(): readonly CapturedMessage[] {
    return this.#unprinted(this.#reader.end());
  }

  /** What begins in a packet that stands in letters, too, and ends in a later one, is told there. */
  #unprinted(messages: readonly CapturedMessage[]): readonly CapturedMessage[] {
    const printed = this.#printed;
    return messages.filter(({ octets }) => {
      const place = placeOf(octets, 0);
      const at = lastAtOrBefore(printed, printed.length, place);
      return at === -1 || (at % 2 === 1 && place !== printed[at]);
    });
  }

  #repeated(octets: Octets, layer: 'fragments' | 'segments', above: string): readonly CapturedMessage[] | 'nothing' {
    const packet = this.#open;
    this.#open = undefined;
    return packet === undefined ? 'nothing' : this.#reader.takeWhole(packet, octets, layer, timeAbove(above));
  }
}

/** Tells whether octets without a packet around them are a message: a start line and a header. */
function isBareMessage({ bytes }: Octets): boolean {
  return (
    holdsSip(bytes) &&
    /\n[A-Za-z][\w.!%*+`'~-]{0,60}[ \t]*:/.test(latin1(bytes, 0, Math.min(bytes.length, longestOpening)))
  );
}

/** A start line on a line of its own, or in a tree. */
const printed =
  /(?:^|\n)[\t ]*(?:(?:Request|Status)-Line: |SIP\/2\.0 \d{3} |[A-Z]{3,20} [a-z]+:\S{1,500} SIP\/2\.0\r?(?:\n|$))/;

/** How much of the text above a packet is looked at for its message in letters, in characters. */
export const longestAbove = 65_536;

/**
 * Tells whether the message that the packet holds stands above it in letters, too, as tcpdump -vX and tshark -xV print it. A packet
 * that goes on with a message has no start line to compare, so that any will do.
 */
function isPrinted({ bytes }: Octets, above: string): boolean {
  if (!printed.test(above)) return false;
  const opening = latin1(bytes, 0, Math.min(bytes.length, longestOpening));
  const startLine = startLineIn.exec(opening)?.[1];
  const callId = callIdIn.exec(opening)?.[1];
  if (startLine === undefined || (callId !== undefined && above.includes(callId))) return true;
  const at = lineWith(above, startLine.slice(0, comparedLength));
  if (at === -1) return false;
  // What is printed may be cut, or shown with other blanks; the start lines of many messages are the same.
  const below = inLines(above.slice(at));
  if (callId !== undefined && printedCallId.test(below)) return false;
  const via = viaIn.exec(opening)?.[1];
  const printedVia = viaIn.exec(below)?.[1];
  return via === undefined || printedVia === undefined || isShownAs(via, printedVia);
}

/** Returns what is printed in the lines of its message: ngrep prints a row in which dots stand for their ends. */
function inLines(printedText: string): string {
  const end = printedText.search(/\r?\n|$/);
  if (!printedText.slice(0, end).includes('..')) return printedText;
  return printedText
    .slice(0, longestRow)
    .replaceAll(/\r?\n[ \t]+/g, '')
    .replaceAll('..', '\n');
}

const longestRow = 4000;

/** Returns where a start line stands last that begins its line, or the value of a tree's, or -1: a summary of a packet names it, too. */
function lineWith(chars: string, startLine: string): number {
  for (let at = chars.lastIndexOf(startLine); at !== -1; at = at === 0 ? -1 : chars.lastIndexOf(startLine, at - 1)) {
    if (/(?:^|\n)[\t ]*(?:(?:Request|Status)-Line: )?$/.test(chars.slice(Math.max(0, at - longestBefore), at)))
      return at;
  }
  return -1;
}

const longestBefore = 60;

/** The top Via. */
const viaIn = /\n[\t ]*(?:Via|v)[ \t]*:[ \t]*([!-~][ -~]{8,300})/i;

/** Tells whether a value was printed, whole or cut, and with whatever blanks. */
function isShownAs(value: string, shown: string): boolean {
  return value.replaceAll(/\s+/g, ' ').startsWith(shown.replaceAll(/\s+/g, ' ').trim());
}

/** A message's start line behind the octets of a packet's header, and its Call-ID. */
const startLineIn = /([A-Z]{3,20} [a-z]{2,10}:[!-~]{1,500} SIP\/2\.0|SIP\/2\.0 \d{3} [^\r\n]{0,100})\r?\n/;
const callIdIn = /\n(?:Call-ID|i)[ \t]*:[ \t]*([!-~]{1,200})/i;

/** The whole Call-ID of a message that is printed. */
const printedCallId = /\n[\t ]*(?:Call-ID|i)[ \t]*:[ \t]*[!-~]{1,200}[ \t]*\r?\n/i;

/** So much of a start line is compared, in characters: a tree cuts long ones. */
const comparedLength = 60;

/** Wireshark shows once more what it has put together from packets, whether it has shown all of them or not. */
function repeatedLayer(above: string): 'fragments' | 'segments' | undefined {
  const tail = above.slice(-200);
  const protocol =
    /(?:^|\n)Reassembled ([^\n]{1,60}?) ?(?:\(\d{1,9} bytes\))?:\s*$/.exec(tail)?.[1] ??
    reassembledField.exec(tail)?.[1];
  if (protocol === undefined) return undefined;
  return /^ip/i.test(protocol) ? 'fragments' : 'segments';
}

/** The same in raw JSON. */
const reassembledField = /"(ip|ipv6|tcp)\.reassembled\.data_raw" ?: ?(?:\[\s{0,40})?"$/;

/** Returns the time in the line of the packet, as tcpdump prints it right above, or ''. */
function timeAbove(above: string): string {
  const lines = above.slice(-2000).trimEnd().split(/\r?\n/).slice(-2);
  const patterns = [tcpdump.marker, ...(tcpdump.context?.patterns ?? [])];
  const times = lines.flatMap((line) => patterns.map((pattern) => pattern.exec(line)?.groups?.['time']));
  return times.findLast((time) => time !== undefined) ?? '';
}
