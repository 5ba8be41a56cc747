import type { TextSource } from '../../text/text-source.ts';
import { followStream } from '../formats/follow-stream.ts';
import { sliceLength } from '../slice-length.ts';
import type { VisibleText } from '../visible-text.ts';
import type { FollowedStream, StreamChunk } from './followed-streams.ts';
import { placeOf } from './octets.ts';
import { beginsSip, holdsSip, SipStream } from './sip-stream.ts';
import { TextView } from './text-view.ts';
import { writeMessage } from './write-message.ts';

/** Returns a text with followed streams as their messages, each behind a line that tells who sent it. Pauses every 256 KB. */
export function* streamView(source: TextSource, streams: readonly FollowedStream[]): Generator<number, VisibleText> {
  const view = new TextView(source);
  let done = 0;
  let pause = sliceLength;
  for (const stream of streams) {
    view.copy(done, stream.start);
    done = stream.end;
    for (const { from, octets, time = '' } of messagesIn(stream)) {
      const [sender, receiver] = from === 0 ? stream.nodes : [stream.nodes[1], stream.nodes[0]];
      const message = { octets, time, source: sender, destination: receiver, transport: stream.transport };
      writeMessage(view, message, followStream.id, stream.width);
      const place = placeOf(octets, 0);
      if (place < pause) continue;
      yield place;
      pause = place + sliceLength;
    }
  }
  view.copy(done, source.chars.length);
  return view.visible();
}

/** A connection of more chunks than these has chunks of so many octets on average. */
const mostChunks = 4096;
const shortestChunk = 64;

/** A datagram is a message of its own; on a connection each way is cut into messages as they come (RFC 3261 §18.3). */
function* messagesIn(stream: FollowedStream): Generator<StreamChunk, void> {
  const { chunks } = stream;
  if (isOfDatagrams(stream)) {
    for (const chunk of chunks) if (holdsSip(chunk.octets.bytes)) yield chunk;
    return;
  }
  // Nobody sends messages octet by octet.
  const length = chunks.reduce((sum, { octets }) => sum + octets.bytes.length, 0);
  if (mostChunks < chunks.length && length < chunks.length * shortestChunk) return;
  const ways = [new SipStream(), new SipStream()] as const;
  for (const { from, octets, time = '' } of chunks)
    for (const message of ways[from].take(octets)) yield { from, octets: message, time };
  for (const from of [0, 1] as const) for (const octets of ways[from].end()) yield { from, octets };
}

/** Where the tool does not name the transport, each chunk tells that begins a message: lines without any keep a path open. */
function isOfDatagrams({ transport, chunks }: FollowedStream): boolean {
  if (transport !== '-') return transport === 'UDP';
  return chunks.every(({ octets: { bytes } }) => beginsSip(bytes) || bytes.every((octet) => octet < 33));
}
