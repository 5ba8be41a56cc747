import type { Datagram } from './internet-layer.ts';
import { mirroredMessage } from './homer-mirror.ts';
import { InternetLayer, wholeDatagram } from './internet-layer.ts';
import type { Octets } from './octets.ts';
import { slice, u16 } from './octets.ts';
import { SctpAssociation } from './sctp-association.ts';
import { holdsSip, SipStream } from './sip-stream.ts';
import { TcpConnection } from './tcp-connection.ts';

/** One message as a capture holds it: its octets, when the packet came that completed it, and who sent it to whom. */
export interface CapturedMessage {
  readonly octets: Octets;
  readonly time: string;
  readonly source: string;
  readonly destination: string;
  readonly transport: string;
}

/** The most connections that are followed at one time. */
const mostConnections = 4096;

/** IP inside IP, and inside the tunnels of mobile networks: how deep it is looked for. */
const deepest = 4;

/** Takes the IP packets of a capture in their order and gives the SIP messages that they carry. */
export class CaptureReader {
  readonly #internet = new InternetLayer();
  readonly #connections = new Map<string, TcpConnection>();
  readonly #associations = new Map<string, SctpAssociation>();

  /** What was mirrored to HOMER, which is a copy where the capture holds the messages themselves, too. */
  #mirrored: CapturedMessage[] = [];
  #hasMessages = false;

  /** Returns the messages that a packet completes. `time` is in seconds since 1970, or empty. */
  take(packet: Octets, time: string): readonly CapturedMessage[] {
    return this.#noted(this.#taken(packet, time, 0));
  }

  /** Notes that messages stand beside the packets: what is mirrored to HOMER is a copy then. */
  noteMessages(): void {
    this.#hasMessages = true;
    this.#mirrored = [];
  }

  /** Returns what was begun and never completed, and what was mirrored to HOMER where nothing else was captured. */
  end(): readonly CapturedMessage[] {
    const cut = this.#noted([...this.#connections.values()].flatMap((connection) => connection.end()));
    return this.#hasMessages ? cut : this.#mirrored;
  }

  /**
   * Returns the messages of which a tool shows, behind the packet that completed them, all octets put together: of the fragments of
   * that packet, or of the segments of its connection, others of which the tool has left out.
   */
  takeWhole(packet: Octets, whole: Octets, layer: 'fragments' | 'segments', time: string): readonly CapturedMessage[] {
    if (layer === 'segments') return this.#noted(this.#stream(this.#internet.take(packet), whole, time));
    const datagram = wholeDatagram(packet, whole);
    return datagram === undefined ? [] : this.#noted(this.#carried(datagram, time, 0));
  }

  #noted(messages: readonly CapturedMessage[]): readonly CapturedMessage[] {
    if (0 < messages.length) this.noteMessages();
    return messages;
  }

  #taken(packet: Octets, time: string, depth: number): readonly CapturedMessage[] {
    const datagram = this.#internet.take(packet);
    return datagram === undefined || deepest < depth ? [] : this.#carried(datagram, time, depth);
  }

  #carried(datagram: Datagram, time: string, depth: number): readonly CapturedMessage[] {
    switch (datagram.protocol) {
      case 6:
        return this.#tcp(datagram, time);
      case 17:
        return this.#udp(datagram, time, depth);
      case 132:
        return this.#sctp(datagram, time);
      case 4:
      case 41:
        return this.#taken(datagram.payload, time, depth + 1);
      case 47:
        return this.#gre(datagram.payload, time, depth + 1);
      default:
        return [];
    }
  }

  #udp(datagram: Datagram, time: string, depth: number): readonly CapturedMessage[] {
    const { bytes } = datagram.payload;
    const length = u16(bytes, 4);
    const octets = slice(datagram.payload, 8, length < 8 ? bytes.length : Math.min(length, bytes.length));
    if (holdsSip(octets.bytes)) return [{ ...ends(datagram), octets, time, transport: 'UDP' }];
    const mirrored = this.#hasMessages ? undefined : mirroredMessage(octets);
    if (mirrored !== undefined) this.#mirrored.push(mirrored);
    const inner = u16(bytes, 2) === tunnelPort || u16(bytes, 0) === tunnelPort ? behindTunnel(octets) : undefined;
    return inner === undefined ? [] : this.#taken(inner, time, depth + 1);
  }

  #tcp(datagram: Datagram, time: string): readonly CapturedMessage[] {
    const { source, destination } = ends(datagram);
    const key = connectionKey(source, destination);
    const connection = this.#connections.get(key) ?? new TcpConnection();
    this.#connections.set(key, connection);
    const messages = connection.take(datagram.payload, { source, destination, time });
    return mostConnections < this.#connections.size ? [...messages, ...this.#oldestEnded()] : messages;
  }

  /** What waits on the connection for segments that nobody shows comes first; a part of what is whole now is left out. */
  #stream(datagram: Datagram | undefined, whole: Octets, time: string): readonly CapturedMessage[] {
    if (datagram?.protocol !== 6) return [];
    const { source, destination } = ends(datagram);
    const key = connectionKey(source, destination);
    const stream = new SipStream();
    const complete = stream.take(whole);
    const messages = complete.length === 0 ? stream.end() : complete;
    const waiting = (this.#connections.get(key)?.end() ?? []).filter(
      ({ octets }) => !messages.some((message) => beginsWith(message, octets)),
    );
    this.#connections.delete(key);
    return [...waiting, ...messages.map((octets) => ({ octets, time, source, destination, transport: 'TCP' }))];
  }

  #oldestEnded(): readonly CapturedMessage[] {
    const oldest = this.#connections.entries().next();
    if (oldest.done === true) return [];
    this.#connections.delete(oldest.value[0]);
    return oldest.value[1].end();
  }

  #sctp(datagram: Datagram, time: string): readonly CapturedMessage[] {
    const { source, destination } = ends(datagram);
    const key = `${source} ${destination}`;
    const association = this.#associations.get(key) ?? new SctpAssociation();
    this.#associations.set(key, association);
    return association
      .take(datagram.payload)
      .filter(({ bytes }) => holdsSip(bytes))
      .map((octets) => ({ octets, time, source, destination, transport: 'SCTP' }));
  }

  /** RFC 2784: a checksum, a key and a number may follow the first four octets. */
  #gre(payload: Octets, time: string, depth: number): readonly CapturedMessage[] {
    const flags = u16(payload.bytes, 0);
    const type = u16(payload.bytes, 2);
    const options = [0x80_00, 0x20_00, 0x10_00].filter((flag) => (flags & flag) !== 0).length;
    return type === 0x08_00 || type === 0x86_dd ? this.#taken(slice(payload, 4 + options * 4), time, depth) : [];
  }
}

/** GTP-U carries what a phone sends (3GPP TS 29.281). */
const tunnelPort = 2152;

function behindTunnel(octets: Octets): Octets | undefined {
  const [flags, type] = octets.bytes;
  if (flags === undefined || flags >> 5 !== 1 || type !== 255) return undefined;
  let at = (flags & 7) === 0 ? 8 : 12;
  let next = (flags & 4) === 0 ? 0 : (octets.bytes[11] ?? 0);
  for (let count = 0; count < deepest && next !== 0; count += 1) {
    const length = (octets.bytes[at] ?? 0) * 4;
    if (length === 0) return undefined;
    at += length;
    next = octets.bytes[at - 1] ?? 0;
  }
  return slice(octets, at);
}

/** Both directions of a connection have the same key. */
function connectionKey(source: string, destination: string): string {
  return source < destination ? `${source} ${destination}` : `${destination} ${source}`;
}

function beginsWith({ bytes }: Octets, head: Octets): boolean {
  return head.bytes.length <= bytes.length && head.bytes.every((octet, index) => octet === bytes[index]);
}

function ends(datagram: Datagram): { readonly source: string; readonly destination: string } {
  const { bytes } = datagram.payload;
  return {
    source: endpoint(datagram.source, u16(bytes, 0)),
    destination: endpoint(datagram.destination, u16(bytes, 2)),
  };
}

function endpoint(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${Math.max(0, port)}`;
}
