import type { TextSource } from '../../text/text-source.ts';
import { sliceLength } from '../slice-length.ts';
import type { FollowedStream, StreamChunk } from './followed-streams.ts';
import type { Octets } from './octets.ts';

/** What the list of the two ends begins with, in a stream that was followed as YAML. */
export const yamlOpenings = ['peers:\n  - peer: 0', 'peers:\r\n  - peer: 0'];

/** What stands above the octets of each packet, and in hardly a log. */
export const yamlSign = '!!binary';

const peer = String.raw`[ \t]{0,8}host: "?([^\s"]{1,100})"?\r?\n[ \t]{0,8}port: (\d{1,5})\r?\n`;
const head = new RegExp(
  String.raw`^peers:\r?\n[ \t]{0,8}- peer: 0\r?\n${peer}[ \t]{0,8}- peer: 1\r?\n${peer}packets:\r?\n`,
);
const longestHead = 600;

/** The lines of a packet, each of which is short but for those of its octets. */
const field = /^[ \t]{2,10}(?:- )?(packet|peer|index|timestamp|data): ?([^\r\n]{0,60})\r?$/;
const digits = /^[ \t]{4,12}([A-Za-z\d+/]{1,400}={0,2})\r?$/;
const longestLine = 420;

/** Returns the stream at `start` that tshark has followed as YAML, its octets in base64; undefined where none is. Pauses every 256 KB. */
export function* yamlStream(
  { chars }: TextSource,
  start: number,
  limit: number,
): Generator<number, FollowedStream | undefined> {
  const found = head.exec(chars.slice(start, Math.min(limit, start + longestHead)));
  const [all, host, port, otherHost, otherPort] = found ?? [];
  if (all === undefined) return undefined;
  const chunks: StreamChunk[] = [];
  let packet = emptyPacket();
  const finish = (): void => {
    if (packet.octets.length !== 0) chunks.push({ from: packet.from, octets: joinedOf(packet), time: packet.time });
    packet = emptyPacket();
  };
  let at = start + all.length;
  for (let pause = at + sliceLength; at < limit;) {
    if (pause <= at) {
      yield at;
      pause = at + sliceLength;
    }
    const feed = chars.indexOf('\n', at);
    const stop = feed === -1 || limit < feed ? limit : feed;
    const line = chars.slice(at, Math.min(stop, at + longestLine));
    const [, name, value = ''] = field.exec(line) ?? [];
    const code = name === undefined ? digits.exec(line)?.[1] : undefined;
    if (name === undefined && code === undefined) break;
    if (name === 'packet') finish();
    else if (name === 'peer') packet.from = value === '1' ? 1 : 0;
    else if (name === 'timestamp') packet.time = /^\d{1,12}\.\d{1,9}$/.test(value) ? value : '';
    if (code !== undefined) take(packet, code, at + line.indexOf(code));
    at = Math.min(limit, stop + 1);
  }
  finish();
  const nodes = [nodeOf(host, port), nodeOf(otherHost, otherPort)] as const;
  return { start: start + all.length, end: at, transport: '-', nodes, chunks, width: 2 };
}

interface YamlPacket {
  from: 0 | 1;
  time: string;
  readonly octets: number[];
  readonly places: number[];
}

function emptyPacket(): YamlPacket {
  return { from: 0, time: '', octets: [], places: [] };
}

function joinedOf({ octets, places }: YamlPacket): Octets {
  return { bytes: Uint8Array.from(octets), base: 0, places: Uint32Array.from(places) };
}

function nodeOf(host = '', port = ''): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets: ReadonlyMap<string, number> = new Map(Array.from(letters, (letter, index) => [letter, index]));

/** Takes a line of base64 (RFC 4648 §4), which begins with a group of four: an octet stands in two characters of one. */
function take(packet: YamlPacket, code: string, place: number): void {
  for (let at = 0; at + 1 < code.length; at += 1) {
    if (at % 4 === 3) continue;
    const low = sextets.get(code.charAt(at + 1));
    if (low === undefined) return;
    const both = ((sextets.get(code.charAt(at)) ?? 0) << 6) | low;
    packet.octets.push((both >> (4 - (at % 4) * 2)) & 255);
    packet.places.push(place + at);
  }
}
