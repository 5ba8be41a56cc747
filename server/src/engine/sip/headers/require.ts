import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';

/** Returns the option tags of every Require header in lower case, in the order of the message (RFC 3261 §20.32). */
export function requiredOptions(message: Pick<Message, 'headers'>): readonly string[] {
  return optionTags(message, 'require');
}

/** Returns the option tags, in lower case, of a header that lists them: require, supported, proxy-require, unsupported. */
export function optionTags(message: Pick<Message, 'headers'>, name: string): readonly string[] {
  return headersNamed(message, name)
    .flatMap((header) => header.value.split(','))
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== '');
}
