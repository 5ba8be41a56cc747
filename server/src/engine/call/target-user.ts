import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { writtenTarget } from './written-target.ts';

/** By identity, for all versions of a text: the number of the user plus 1; 1 where a target has none. */
const lineages = new WeakMap<object, EntryNumbers>();

/** Other numbers in each process, so that no trace can be written whose users all have the same. */
const seed = Math.floor(Math.random() * 0x7fffffff);

/**
 * Returns a number that requests to the same user part share, and hardly any others; 0 where the target has no user. Of a target
 * that cannot be read it may be any number.
 */
export function userNumber(trace: Trace, index: number): number {
  const known = lineages.get(trace.lineage) ?? new EntryNumbers();
  lineages.set(trace.lineage, known);
  const identity = trace.identity(index);
  const before = known.get(identity);
  if (before !== 0) return before - 1;
  const number = plainNumber(trace, index) ?? oddNumber(trace, index);
  known.set(identity, number + 1);
  return number;
}

/** Returns the number of a user part: never 0, and less than the largest that a column holds. */
export function userNumberOf(user: string): number {
  let hash = seed;
  for (let at = 0; at < user.length; at += 1) hash = mixed(hash, user.charCodeAt(at));
  return numberFrom(hash);
}

/** Tells whether the target of a request has this user part, letter by letter. */
export function isToUser(trace: Trace, index: number, user: string): boolean {
  return userOf(writtenTarget(trace, index)) === user;
}

function oddNumber(trace: Trace, index: number): number {
  const user = userOf(writtenTarget(trace, index));
  return user === undefined ? 0 : userNumberOf(user);
}

/** So much of a request line is looked at without making a string of it, in characters. */
const longestLook = 100;

/**
 * Returns the number of the user in a request line like nearly all of them, where it stands; undefined for any other. All initial
 * requests of a trace are asked for it, so that nothing is looked at behind the user: `isToUser` tells the rest of the few that count.
 */
function plainNumber(trace: Trace, index: number): number | undefined {
  const { text } = trace;
  if (text.reader !== undefined || text.pieces !== undefined || !trace.isVerbatim(index)) return undefined;
  const { chars } = text;
  const { start, end } = trace.messageSpan(index);
  const limit = Math.min(end, start + longestLook);
  let at = start;
  while (at < limit && isCapital(chars.charCodeAt(at))) at += 1;
  if (!chars.startsWith(' sip:', at)) return undefined;
  const userStart = at + 5;
  let hash = seed;
  for (at = userStart; at < limit; at += 1) {
    const code = chars.charCodeAt(at);
    if (!isPlain(code)) break;
    hash = mixed(hash, code);
  }
  const code = at < limit ? chars.charCodeAt(at) : 0;
  if (code === atSign) return numberFrom(hash);
  return code === blank && userStart < at ? 0 : undefined;
}

const atSign = 0x40;
const blank = 0x20;

function isCapital(code: number): boolean {
  return 0x41 <= code && code <= 0x5a;
}

function isPlain(code: number): boolean {
  const lower = code | 0x20;
  return (0x61 <= lower && lower <= 0x7a) || (0x30 <= code && code <= 0x39) || code === 0x2e || code === 0x2d;
}

function mixed(hash: number, code: number): number {
  const product = Math.imul(hash ^ code, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** 0 is no user, and the largest number has no room for one more. */
function numberFrom(hash: number): number {
  const number = hash >>> 0;
  return number === 0 || number === 0xffffffff ? 1 : number;
}

/** The form that nearly all targets have; what follows the host can no longer make such a URI unreadable. */
const plainTarget = /^sips?:([\w.+-]*)@[\w.-]+(?::\d{1,10})?(?:$|[;?])/i;

function userOf(target: string): string | undefined {
  return plainTarget.exec(target)?.[1] ?? parseUri(target)?.user;
}
