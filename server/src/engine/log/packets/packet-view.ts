import { hexDump, hexDumpEnd } from '../formats/hex-dump.ts';
import { pcap } from '../formats/pcap.ts';
import type { TextSource } from '../../text/text-source.ts';
import { sliceLength } from '../slice-length.ts';
import { viewOfView } from '../view-of-view.ts';
import type { VisibleText } from '../visible-text.ts';
import { CaptureReader } from './capture-reader.ts';
import { cutPrintLength } from './cut-print.ts';
import { DumpReader, longestAbove } from './dump-reader.ts';
import { followedStreams } from './followed-streams.ts';
import type { HexPacket } from './hex-packets.ts';
import { hexPackets } from './hex-packets.ts';
import { ipPacketIn } from './link-layer.ts';
import { peeledView } from './peeled-lines.ts';
import { percentView } from './percent-text.ts';
import { framesOf, isCapture } from './read-capture.ts';
import { streamView } from './stream-view.ts';
import { TextView } from './text-view.ts';
import { writeMessage } from './write-message.ts';

/**
 * Returns what a text shows in octets, or in lines that are wrapped, as the messages that they are: a capture's file, streams that were followed, or the packets of
 * hex dumps between the lines of a text. Undefined for a text that shows none. Each message stands behind a line that tells of its
 * packet. Pauses every 256 KB of a text; a capture's file is read in one go, because no editor opens one.
 */
export function* packetView(source: TextSource): Generator<number, VisibleText | undefined> {
  if (source.unit === 'octet' && isCapture(source.chars)) return captureView(source);
  // A file may hold all of them: each is looked for in what the one before it shows.
  let shown: VisibleText | undefined;
  for (const view of [peeledView, streamsView, dumpsView, percentView]) {
    const found: VisibleText | undefined = yield* view(shown?.text ?? source);
    if (found !== undefined) shown = shown === undefined ? found : viewOfView(shown, found);
  }
  return shown;
}

function* streamsView(source: TextSource): Generator<number, VisibleText | undefined> {
  const streams = yield* followedStreams(source);
  return streams.length === 0 ? undefined : yield* streamView(source, streams);
}

function* dumpsView(source: TextSource): Generator<number, VisibleText | undefined> {
  const packets = yield* hexPackets(source.chars);
  return packets.length === 0 ? undefined : yield* hexView(source, packets);
}

function captureView(source: TextSource): VisibleText {
  const view = new TextView(source);
  const reader = new CaptureReader();
  let frame = 0;
  for (const { linkType, time, octets } of framesOf(source.chars)) {
    frame += 1;
    const packet = ipPacketIn(linkType, octets);
    if (packet === undefined) continue;
    for (const message of reader.take(packet, time)) writeMessage(view, message, pcap.id, 1, ` #${frame}`);
  }
  for (const message of reader.end()) writeMessage(view, message, pcap.id, 1);
  return view.visible();
}

function* hexView(source: TextSource, packets: readonly HexPacket[]): Generator<number, VisibleText | undefined> {
  const view = new TextView(source);
  const dump = new DumpReader();
  let done = 0;
  let seen = 0;
  let isShown = false;
  let pause = sliceLength;
  for (const packet of packets) {
    if (pause <= packet.start) {
      yield packet.start;
      pause = packet.start + sliceLength;
    }
    const before = source.chars.slice(Math.max(seen, packet.start - longestAbove), packet.start);
    // The digits tell all of what is printed in part: that part is left out.
    const above = before.slice(0, before.length - cutPrintLength(packet.octets, before));
    seen = packet.end;
    const found = dump.take(packet.octets, above);
    if (found === 'nothing') continue;
    view.copy(done, packet.start - before.length + above.length);
    done = packet.end;
    isShown = true;
    if (packet.isInline === true) view.say('\n', packet.start);
    if (found === 'bare') view.spell(packet.octets, 2);
    else for (const message of found) writeMessage(view, message, hexDump.id, 2);
    // What follows on the line of the digits, or below a dump, is none of the message.
    if (packet.isInline === true) view.say(hexDumpEnd, packet.end);
  }
  if (!isShown) return undefined;
  for (const message of dump.end()) writeMessage(view, message, hexDump.id, 2);
  view.copy(done, source.chars.length);
  return view.visible();
}
