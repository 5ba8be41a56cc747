import { headerValues } from '../sip/header-values.ts';
import type { ViaPart } from '../sip/values/header-value.ts';
import type { SeenMessage } from './seen-message.ts';

/** Returns the first value of the first Via: who sent the message. Undefined where there is none that can be read. */
export function topVia(seen: SeenMessage): ViaPart | undefined {
  const header = seen.header('via');
  if (header === undefined) return undefined;
  const [first] = headerValues(header);
  return first?.kind === 'via' ? first : undefined;
}
