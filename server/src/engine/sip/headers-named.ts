import type { Header } from './header.ts';
import type { Message } from './message.ts';

/** Returns the headers called `name` (full, lower case), in the order of the message. */
export function headersNamed(message: Pick<Message, 'headers'>, name: string): readonly Header[] {
  return message.headers.filter((header) => header.name === name);
}

/** Returns the first header called `name` (full, lower case), or undefined when the message has none. */
export function firstHeader(message: Pick<Message, 'headers'>, name: string): Header | undefined {
  return message.headers.find((header) => header.name === name);
}
