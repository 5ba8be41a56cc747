import type { Trace } from '../log/trace.ts';
import { from } from '../sip/headers/from.ts';
import { pAssertedIdentity } from '../sip/headers/p-asserted-identity.ts';
import { path } from '../sip/headers/path.ts';
import { to } from '../sip/headers/to.ts';
import { areUrisEqual } from '../sip/uri-equality.ts';
import type { Uri } from '../sip/uri.ts';
import { receiverOf } from './parties.ts';
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
  readonly index: number;
  readonly uri: Uri;
  /** The address of record, as `user@host`; undefined when the To cannot be read. */
  readonly aor: string | undefined;
  /** Who received the 2xx; undefined for a REGISTER. */
  readonly client: string | undefined;
}

const paths = new WeakMap<Trace, readonly RegisteredPath[]>();

function latestPath(trace: Trace, index: number): RegisteredPath | undefined {
  const known = paths.get(trace) ?? readPaths(trace);
  paths.set(trace, known);
  const caller = aorOf(from(trace.message(index))?.uri);
  const client = receiverOf(trace, index);
  const isOfCaller = ({ aor }: RegisteredPath): boolean => aor !== undefined && aor === caller;
  const isOfClient = (one: RegisteredPath): boolean => one.client !== undefined && one.client === client;
  return known.findLast((one) => one.index < index && (isOfCaller(one) || isOfClient(one)));
}

function readPaths(trace: Trace): readonly RegisteredPath[] {
  const found: RegisteredPath[] = [];
  for (const index of survey(trace).registrations) {
    const message = trace.message(index);
    const uri = path(message).at(-1)?.uri;
    if (uri === undefined) continue;
    const isResponse = trace.facts(index).status !== undefined;
    found.push({ index, uri, aor: aorOf(to(message)?.uri), client: isResponse ? receiverOf(trace, index) : undefined });
  }
  return found;
}

function aorOf(uri: Uri | undefined): string | undefined {
  if (uri === undefined) return undefined;
  return uri.host === undefined ? uri.text : `${uri.user ?? ''}@${uri.host.toLowerCase()}`;
}
