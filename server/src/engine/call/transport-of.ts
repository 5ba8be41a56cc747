import type { Trace } from '../log/trace.ts';
import { knownHeads } from './known-heads.ts';
import { responseAt } from './response-at.ts';
import { isSameText } from './same-text.ts';

interface WrittenTransport {
  readonly index: number;
  readonly transport: string | undefined;
}

/** What the top Via of an entry says that was asked for last: what is sent again is asked for in turn. */
const latest = new WeakMap<Trace, WrittenTransport>();

/** Returns the transport of an entry, upper case: what the log says, else what the top Via says; undefined without both. */
export function transportOf(trace: Trace, index: number): string | undefined {
  return knownHeads(trace).transport(trace, index) ?? writtenTransport(trace, index);
}

function writtenTransport(trace: Trace, index: number): string | undefined {
  const known = latest.get(trace);
  const isKnown = known !== undefined && isSameText(trace, known.index, index);
  const transport = isKnown ? known.transport : responseAt(trace, index).transport;
  latest.set(trace, { index, transport });
  return transport;
}
