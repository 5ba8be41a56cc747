import type { TextSource } from '../../text/text-source.ts';
import { followStream } from '../formats/follow-stream.ts';
import type { VisibleText } from '../visible-text.ts';
import type { FollowedStream } from './followed-streams.ts';
import type { Octets } from './octets.ts';
import { holdsSip, SipStream } from './sip-stream.ts';
import { TextView } from './text-view.ts';
import { writeMessage } from './write-message.ts';

/** Returns a text with followed streams as their messages, each behind a line that tells who sent it. */
export function streamView(source: TextSource, streams: readonly FollowedStream[]): VisibleText {
  const view = new TextView(source);
  let done = 0;
  for (const stream of streams) {
    view.copy(done, stream.start);
    done = stream.end;
    for (const { from, octets } of messagesIn(stream)) {
      const [sender, receiver] = from === 0 ? stream.nodes : [stream.nodes[1], stream.nodes[0]];
      const message = { octets, time: '', source: sender, destination: receiver, transport: stream.transport };
      writeMessage(view, message, followStream.id, stream.width);
    }
  }
  view.copy(done, source.chars.length);
  return view.visible();
}

interface StreamMessage {
  readonly from: 0 | 1;
  readonly octets: Octets;
}

/** A connection of more chunks than these has chunks of so many octets on average. */
const mostChunks = 4096;
const shortestChunk = 64;

/** A datagram is a message of its own; on a connection each way is cut into messages as they come (RFC 3261 §18.3). */
function messagesIn(stream: FollowedStream): readonly StreamMessage[] {
  const { chunks } = stream;
  if (stream.transport === 'UDP') return chunks.filter(({ octets }) => holdsSip(octets.bytes));
  // Nobody sends messages octet by octet.
  const length = chunks.reduce((sum, { octets }) => sum + octets.bytes.length, 0);
  if (mostChunks < chunks.length && length < chunks.length * shortestChunk) return [];
  const ways = [new SipStream(), new SipStream()] as const;
  const whole = chunks.flatMap(({ from, octets }) =>
    ways[from].take(octets).map((message) => ({ from, octets: message })),
  );
  const cut = ([0, 1] as const).flatMap((from) => ways[from].end().map((octets) => ({ from, octets })));
  return [...whole, ...cut];
}
