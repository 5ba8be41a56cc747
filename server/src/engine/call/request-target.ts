import type { Trace } from '../log/trace.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import type { KeyTable } from '../text/key-table.ts';
import type { KeptKeys } from './kept-keys.ts';
import { keptKeys } from './kept-keys.ts';
import { requestLineAt } from './request-line.ts';

/** The Request-URI as written; an empty one where an entry has none. */
const knownTargets = keptKeys();

/** In a storm the same few URIs are asked for again and again: as many as are kept of each trace. */
const mostKept = 4096;
const parsed = new WeakMap<Trace, Map<number, Uri | undefined>>();

/** Returns the Request-URI of a request; undefined for a response, or one that is not a URI. */
export function requestTarget(trace: Trace, index: number): Uri | undefined {
  const known = knownTargets(trace);
  const key = keyOf(trace, index, known);
  return key === 0 ? undefined : parsedOnce(trace, key, known.keys);
}

/** Returns a number that requests with the same Request-URI as written share; 0 for an entry that has none. */
export function requestTargetKey(trace: Trace, index: number): number {
  return keyOf(trace, index, knownTargets(trace));
}

function keyOf(trace: Trace, index: number, { keys, numbers }: KeptKeys): number {
  const identity = trace.identity(index);
  const known = numbers.get(identity);
  if (known !== 0) return known - 1;
  const key = keys.keyOf(requestLineAt(trace, index)?.uri ?? '');
  numbers.set(identity, key + 1);
  return key;
}

function parsedOnce(trace: Trace, key: number, keys: KeyTable): Uri | undefined {
  const kept = parsed.get(trace) ?? new Map<number, Uri | undefined>();
  parsed.set(trace, kept);
  const known = kept.get(key);
  if (known !== undefined || kept.has(key)) return known;
  if (mostKept <= kept.size) kept.clear();
  const uri = parseUri(keys.textOf(key));
  kept.set(key, uri);
  return uri;
}
