import type { Trace } from '../../log/trace.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { SeenCall } from '../seen-call.ts';
import { SeenMessage } from '../seen-message.ts';
import { readCall } from './read-call.ts';

/** Returns a message of a call, each read once. */
export function seenAt(call: SeenCall, entry: number): SeenMessage {
  const { messages } = readCall(call);
  const known = messages.get(entry);
  if (known !== undefined) return known;
  const seen = new SeenMessage(call.trace, entry);
  messages.set(entry, seen);
  return seen;
}

/** Tells whether something may stand behind the header of a message, without parsing it: most messages of a call have no body. */
export function mayHaveBody(trace: Trace, entry: number): boolean {
  if (!trace.isVerbatim(entry)) return true;
  const { start, end } = trace.messageSpan(entry);
  const text = stretchOf(trace.text, start, end);
  const blank = /\r?\n\r?\n/.exec(text);
  return blank === null || blank.index + blank[0].length < text.length;
}
