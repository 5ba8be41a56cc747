import { octetsOf } from '../../text/octets.ts';
import type { TextSource } from '../../text/text-source.ts';
import type { Message } from '../message.ts';

/** Returns the body as it stands in the wire text; '' when there is none. */
export function bodyText(message: Pick<Message, 'wire' | 'body'>): string {
  return message.wire.text.slice(message.body.start, message.body.end);
}

/** The two lengths that a body may have had, in octets; undefined where the text cannot tell. */
export interface BodyOctets {
  readonly asStored: number | undefined;
  /** With a CR before every LF that has none: a log or an editor may have dropped them. */
  readonly withCrlf: number | undefined;
}

/** Returns how many octets the body took on the wire; `unit` is the unit of the text that was analysed. */
export function bodyOctets(message: Pick<Message, 'wire' | 'body'>, unit: TextSource['unit']): BodyOctets {
  const text = bodyText(message);
  const asStored = octetsOf(text, unit);
  return { asStored, withCrlf: asStored === undefined ? undefined : asStored + bareFeeds(text) };
}

/** Returns how many octets a text takes on the wire when every line end is CR LF; undefined where the text cannot tell. */
export function wireOctets(text: string, unit: TextSource['unit']): number | undefined {
  const asStored = octetsOf(text, unit);
  return asStored === undefined ? undefined : asStored + bareFeeds(text);
}

function bareFeeds(text: string): number {
  let count = 0;
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) {
    if (text.charCodeAt(feed - 1) !== 0x0d) count += 1;
  }
  return count;
}
