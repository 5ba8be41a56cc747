import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';

/** A message as it was read from a text that shows its octets. */
export interface ReadPacket {
  readonly text: string;
  /** The characters of the text in which its first octets stand. */
  readonly first: string;
  /** Who sent it. */
  readonly from: string | undefined;
}

/** Returns each message of a text, and the `width` characters at its first octet's place. */
export function readPackets(source: string, width: number): readonly ReadPacket[] {
  const trace = analyse(documentText(source));
  return Array.from({ length: trace.count }, (_, index) => {
    const { start } = trace.messageSpan(index);
    const { text } = trace.message(index).wire;
    return { text, first: source.slice(start, start + width), from: trace.head(index).source };
  });
}
