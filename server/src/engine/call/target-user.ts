import type { Trace } from '../log/trace.ts';
import { parseUri } from '../sip/uri.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { writtenTarget } from './written-target.ts';

/** By identity, for all versions of a text: what is known of the target of a request; 0 where nothing was read yet. */
const lineages = new WeakMap<object, EntryNumbers>();

/** Other numbers in each process, so that no trace can be written whose users all have the same. */
const seed = Math.floor(Math.random() * 0x7fffffff);

/**
 * Returns a number that requests to the same user part share, and hardly any others; 0 where the target has no user. Of a target
 * that cannot be read it may be any number.
 */
export function userNumber(trace: Trace, index: number): number {
  return known(trace, index) >>> 2;
}

/** Tells at a glance of nearly all requests to a sip URI that they are that; false where a target must be read. */
export function isToPlainSipUri(trace: Trace, index: number): boolean {
  return (known(trace, index) & isPlainSip) !== 0;
}

/** Returns the number of a user part: never 0. */
export function userNumberOf(user: string): number {
  let hash = seed;
  for (let at = 0; at < user.length; at += 1) hash = mixed(hash, user.charCodeAt(at));
  return numberFrom(hash);
}

/** The number of the user stands above these two bits. */
const isRead = 1;
const isPlainSip = 2;

/** Whoever asks one of the two questions of all requests asks the other one, too: their texts are looked at once. */
function known(trace: Trace, index: number): number {
  const numbers = lineages.get(trace.lineage) ?? new EntryNumbers(trace.count);
  lineages.set(trace.lineage, numbers);
  const identity = trace.identity(index);
  const before = numbers.get(identity);
  if (before !== 0) return before;
  const plain = plainNumber(trace, index);
  const made = plain === undefined ? oddNumber(trace, index) * 4 + isRead : plain * 4 + isRead + isPlainSip;
  numbers.set(identity, made);
  return made;
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

/** 0 is no user, and two bits are told beside the number. */
function numberFrom(hash: number): number {
  return Math.max(1, hash >>> 2);
}

/** The form that nearly all targets have; what follows the host can no longer make such a URI unreadable. */
const plainTarget = /^sips?:([\w.+-]*)@[\w.-]+(?::\d{1,10})?(?:$|[;?])/i;

function userOf(target: string): string | undefined {
  return plainTarget.exec(target)?.[1] ?? parseUri(target)?.user;
}
