import type { Trace } from '../../log/trace.ts';
import { stretchOf } from '../../text/text-source.ts';

/** How far above a message the words of a log are looked at, in characters. */
const longestLook = 400;
const address = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/** Tells at a glance that the log names local addresses only above a message: to read what it says costs ten times as much. */
export function namesLocalOnly(trace: Trace, index: number): boolean {
  const { start } = trace.messageSpan(index);
  const from = Math.max(start - longestLook, trace.entrySpan(index).start);
  const words = stretchOf(trace.text, from, start);
  // An IPv6 address in brackets may be public.
  if (words.includes('[')) return false;
  const named = words.match(address);
  return named !== null && named.every((one) => /^(?:10|127|192\.168)\./.test(one));
}
