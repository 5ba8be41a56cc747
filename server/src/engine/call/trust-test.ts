import type { Trace } from '../log/trace.ts';
import { from } from '../sip/headers/from.ts';
import { pAssertedIdentity } from '../sip/headers/p-asserted-identity.ts';
import { path } from '../sip/headers/path.ts';
import { to } from '../sip/headers/to.ts';
import { areUrisEqual } from '../sip/uri-equality.ts';
import type { Uri } from '../sip/uri.ts';
import { callGroups } from './call-groups.ts';
import { firstAfter } from './first-after.ts';
import { receiverOf } from './parties.ts';
import { ask } from './recording.ts';
import { survey } from './survey.ts';

/**
 * Whether a 380 comes from the P-CSCF that the UE registered through: its P-Asserted-Identity is the last Path value of
 * the registration (3GPP TS 24.229 §5.1.3.1, §5.2.10).
 */
export type TrustTest =
  | { readonly kind: 'passes'; readonly identity: string; readonly path: string; readonly pathIndex: number }
  | { readonly kind: 'fails'; readonly identity: string; readonly path: string; readonly pathIndex: number }
  | { readonly kind: 'cannot-be-checked'; readonly why: 'no-3gpp-body' | 'no-identity' | 'no-path' };

/** Returns the outcome of the trust test for the response at `index`. */
export function trustTest(trace: Trace, index: number): TrustTest {
  const identities = pAssertedIdentity(trace.message(index)).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
  const identity = identities[0];
  if (identity === undefined) return { kind: 'cannot-be-checked', why: 'no-identity' };
  const registered = latestPath(trace, index);
  if (registered === undefined) return { kind: 'cannot-be-checked', why: 'no-path' };
  const equal = identities.find((one) => areUrisEqual(one, registered.uri));
  const seen = { path: registered.uri.text, pathIndex: registered.index };
  return equal === undefined
    ? { kind: 'fails', identity: identity.text, ...seen }
    : { kind: 'passes', identity: equal.text, ...seen };
}

interface RegisteredPath {
  readonly uri: Uri;
  /** The address of record, as `user@host`; undefined when the To cannot be read. */
  readonly aor: string | undefined;
  /** Who received the 2xx; undefined for a REGISTER. */
  readonly client: string | undefined;
}

function latestPath(trace: Trace, index: number): (RegisteredPath & { readonly index: number }) | undefined {
  const found = ask(trace, trace.identity(index), pathBefore);
  const registered = found === undefined ? undefined : pathAt(trace, found);
  return found === undefined || registered === undefined ? undefined : { ...registered, index: found };
}

function pathBefore(trace: Trace, response: number): number | undefined {
  const index = callGroups(trace).indexOf(response);
  if (index === undefined) return undefined;
  const paths = pathIndex(trace);
  const caller = aorOf(from(trace.message(index))?.uri);
  const client = receiverOf(trace, index);
  // Phones may share an address, and a user may have several phones: what fits both is surest.
  const ofBoth = lastBefore(paths.byBoth.get(bothKey(caller, client)) ?? [], index);
  if (0 <= ofBoth) return ofBoth;
  const ofCaller = lastBefore(paths.byAor.get(caller) ?? [], index);
  const ofClient = lastBefore(paths.byClient.get(client) ?? [], index);
  const latest = Math.max(ofCaller, ofClient);
  return latest < 0 ? undefined : latest;
}

function lastBefore(ascending: readonly number[], limit: number): number {
  return ascending[firstAfter(ascending, limit - 1) - 1] ?? -1;
}

/** The entries with a Path, ascending, by what a response is recognised by. The key undefined has no list. */
interface PathIndex {
  readonly byAor: ReadonlyMap<string | undefined, readonly number[]>;
  readonly byClient: ReadonlyMap<string | undefined, readonly number[]>;
  /** By `bothKey`. */
  readonly byBoth: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Trace, PathIndex>();

function pathIndex(trace: Trace): PathIndex {
  const known = indexes.get(trace);
  if (known !== undefined) return known;
  const byAor = new Map<string, number[]>();
  const byClient = new Map<string, number[]>();
  const byBoth = new Map<string, number[]>();
  for (const index of survey(trace).registrations) {
    const registered = pathAt(trace, index);
    if (registered?.aor !== undefined) append(byAor, registered.aor, index);
    if (registered?.client !== undefined) append(byClient, registered.client, index);
    const isWhole = registered?.aor !== undefined && registered.client !== undefined;
    if (isWhole) append(byBoth, bothKey(registered.aor, registered.client), index);
  }
  const made = { byAor, byClient, byBoth };
  indexes.set(trace, made);
  return made;
}

function bothKey(aor: string | undefined, client: string | undefined): string {
  return `${aor ?? ''}\n${client ?? ''}`;
}

function append(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

/** By the identity of a registration, for all versions of a text; `none` where it was read and has no Path. */
const lineages = new WeakMap<object, Map<number, RegisteredPath | 'none'>>();

function pathAt(trace: Trace, index: number): RegisteredPath | undefined {
  const paths = lineages.get(trace.lineage) ?? new Map<number, RegisteredPath | 'none'>();
  lineages.set(trace.lineage, paths);
  const identity = trace.identity(index);
  const known = paths.get(identity) ?? readPath(trace, index) ?? 'none';
  paths.set(identity, known);
  return known === 'none' ? undefined : known;
}

function readPath(trace: Trace, index: number): RegisteredPath | undefined {
  const message = trace.message(index);
  const uri = path(message).at(-1)?.uri;
  if (uri === undefined) return undefined;
  const isResponse = trace.facts(index).status !== undefined;
  return { uri, aor: aorOf(to(message)?.uri), client: isResponse ? receiverOf(trace, index) : undefined };
}

function aorOf(uri: Uri | undefined): string | undefined {
  if (uri === undefined) return undefined;
  return uri.host === undefined ? uri.text : `${uri.user ?? ''}@${uri.host.toLowerCase()}`;
}
