import type { CapturedMessage } from './capture-reader.ts';
import type { Octets } from './octets.ts';
import { joined, slice, u32 } from './octets.ts';
import { holdsSip, SipStream } from './sip-stream.ts';
import { TcpDirection } from './tcp-direction.ts';
import { frameIn, isUpgrade } from './websocket.ts';

/** Who sent a segment to whom, and when. */
export interface SegmentHead {
  readonly source: string;
  readonly destination: string;
  readonly time: string;
}

/** What was sent one way: the order of its octets, the messages in them, and the frames where it is a WebSocket. */
interface Way {
  readonly order: TcpDirection;
  readonly messages: SipStream;
  head: SegmentHead;
  /** Octets of a WebSocket that are no whole frame yet; undefined where the connection is none. */
  frames: Octets | undefined;
  /** The frames of a message that goes on in the next one. */
  parts: readonly Octets[];
}

/** The longest stretch in which the end of a WebSocket's frame is waited for, in octets. */
const longestFrame = 1_048_576;

/** Both directions of one TCP connection; a way is known by who sends. */
export class TcpConnection {
  readonly #ways = new Map<string, Way>();

  /** Returns the messages that a segment completes. */
  take(segment: Octets, head: SegmentHead): readonly CapturedMessage[] {
    const { bytes } = segment;
    const headerLength = ((bytes[12] ?? 0) >> 4) * 4;
    if (headerLength < 20 || bytes.length < headerLength) return [];
    const flags = bytes[13] ?? 0;
    const way = this.#ways.get(head.source) ?? newWay(head);
    this.#ways.set(head.source, way);
    way.head = head;
    const isSyn = (flags & 2) !== 0;
    const messages = isSyn ? this.#ended(way) : [];
    if (isSyn) way.order.begin(u32(bytes, 4));
    const inOrder = way.order.take(u32(bytes, 4), slice(segment, headerLength));
    return [...messages, ...inOrder.flatMap((next) => this.#read(way, next.payload, next.isAfterGap))];
  }

  /** Returns what was begun and never completed. */
  end(): readonly CapturedMessage[] {
    return [...this.#ways.values()].flatMap((way) => this.#ended(way));
  }

  #ended(way: Way): readonly CapturedMessage[] {
    const waiting = way.order.flush().flatMap((next) => this.#read(way, next.payload, next.isAfterGap));
    return [...waiting, ...way.messages.end().map((octets) => captured(way, octets, 'TCP'))];
  }

  #read(way: Way, payload: Octets, isAfterGap: boolean): readonly CapturedMessage[] {
    if (isUpgrade(payload.bytes)) {
      for (const each of this.#ways.values()) each.frames ??= slice(payload, payload.bytes.length);
      way.frames = slice(payload, payload.bytes.length);
      return [];
    }
    if ([...this.#ways.values()].some(({ frames }) => frames !== undefined)) return readFrames(way, payload);
    const cut = isAfterGap ? way.messages.end() : [];
    return [...cut, ...way.messages.take(payload)].map((octets) => captured(way, octets, 'TCP'));
  }
}

function newWay(head: SegmentHead): Way {
  return { order: new TcpDirection(), messages: new SipStream(), head, frames: undefined, parts: [] };
}

function captured(way: Way, octets: Octets, transport: string): CapturedMessage {
  return { ...way.head, octets, transport };
}

/** A WebSocket's frame holds one message (RFC 7118 §5.2), which may be split over several frames. */
function readFrames(way: Way, payload: Octets): readonly CapturedMessage[] {
  const messages: CapturedMessage[] = [];
  let rest = joined([...(way.frames === undefined ? [] : [way.frames]), payload]);
  for (let frame = frameIn(rest); frame !== undefined && 0 < frame.length; frame = frameIn(rest)) {
    rest = slice(rest, frame.length);
    if (!frame.isData) continue;
    way.parts = [...way.parts, frame.payload];
    if (!frame.isFinal) continue;
    const whole = joined(way.parts);
    way.parts = [];
    if (holdsSip(whole.bytes)) messages.push(captured(way, whole, 'WS'));
  }
  way.frames = rest.bytes.length < longestFrame ? rest : slice(rest, rest.bytes.length);
  return messages;
}
