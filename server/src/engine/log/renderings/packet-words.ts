import type { EntryHead } from '../entry-head.ts';
import { readTimestamp } from '../timestamp.ts';

/** What a dissector's words say of a packet, each as it is written; undefined = they do not say. */
export interface PacketWords {
  readonly epoch: string | undefined;
  readonly source: string | undefined;
  readonly sourcePort: string | undefined;
  readonly destination: string | undefined;
  readonly destinationPort: string | undefined;
  readonly transport: string | undefined;
}

/** Returns the head that the words of a packet make. */
export function headOfPacket(words: PacketWords): EntryHead {
  const time = readTimestamp(words.epoch ?? '');
  const source = endpoint(words.source, words.sourcePort);
  const destination = endpoint(words.destination, words.destinationPort);
  return {
    ...(time === undefined ? {} : { time }),
    ...(source === undefined ? {} : { source }),
    ...(destination === undefined ? {} : { destination }),
    ...(words.transport === undefined ? {} : { transport: words.transport }),
  };
}

/** Returns the last match of a pattern: the innermost of nested headers is the one that carries the message. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}

function endpoint(host: string | undefined, port: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const name = host.includes(':') ? `[${host}]` : host;
  return port === undefined ? name : `${name}:${port}`;
}
