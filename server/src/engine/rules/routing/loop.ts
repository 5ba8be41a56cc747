import { headersNamed } from '../../sip/headers-named.ts';
import { vias } from '../../sip/headers/vias.ts';
import { mayHold } from '../may-hold.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/**
 * A request that comes by a proxy again as it came before: the proxy stands twice among its Vias, and the Request-URI is the same. With
 * another Request-URI, or with a Route less, it is a spiral, which is healthy (§16.3 item 4).
 */
export const loop: CallRule = Object.freeze({
  id: 'loop',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '16.3' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  let requests = 0;
  for (const entry of seen.entries) if (seen.isRequest(entry)) requests += 1;
  if (requests < fewestHops) return nothingFound;
  const { columns } = seen;
  const found: Found[] = [];
  for (const entries of ofRequests(seen)) {
    const branches = new Set(entries.map((entry) => columns.viaBranch[entry]));
    // A loop shows as the same request on three hops at least.
    if (fewestHops <= branches.size && entries.some((entry) => mayHold(seen.trace, entry, threeVias))) {
      const one = looped(seen, entries);
      if (one !== undefined) found.push(one);
    }
  }
  return found.length === 0 ? nothingFound : found;
}

const fewestHops = 3;
/** That of the phone, that of the proxy, and that of the proxy again. */
const threeVias = /(?:\nv(?:ia)?[ \t]*:[^\n]*){3}|\nv(?:ia)?[ \t]*:[^\n]*(?:,|\n[ \t])/i;
/** What a hostile trace may make of one request. */
const mostEntries = 200;

/** The entries of each request: the same method, number and From tag on whatever hop. */
function ofRequests(seen: SeenCall): Iterable<readonly number[]> {
  const { columns } = seen;
  const lists = new Map<string, number[]>();
  for (const entry of seen.entries) {
    if (!seen.isRequest(entry)) continue;
    const key = `${columns.method[entry]} ${columns.cseqNumber[entry]} ${columns.fromTag[entry]}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else if (list.length < mostEntries) list.push(entry);
  }
  return lists.values();
}

interface Pass {
  readonly entry: number;
  readonly uri: string;
  /** The Routes that were left: a proxy of two networks stands twice on a route, and each time one of them is gone. */
  readonly routes: string;
}

function looped(seen: SeenCall, entries: readonly number[]): Found | undefined {
  /** By the branch that a hop has put on top: the request as that hop sent it. */
  const passes = new Map<string, Pass>();
  for (const entry of entries) {
    const message = seen.message(entry);
    if (message.startLine.kind !== 'request') continue;
    const uri = message.startLine.requestUri;
    const routes = headersNamed(message, 'route')
      .map(({ value }) => value)
      .join();
    const [top, ...below] = vias(message);
    if (top?.branch === undefined) continue;
    for (const via of below) {
      const before = via.branch === undefined || via.sentBy !== top.sentBy ? undefined : passes.get(via.branch);
      if (before === undefined || before.uri !== uri || before.routes !== routes) continue;
      return {
        index: entry,
        span: seen.place(entry, top.span),
        messageId: 'loop.found',
        args: { host: top.sentBy, uri },
        related: () => [
          { index: before.entry, span: seen.headline(before.entry), labelId: 'earlier-pass', args: { uri } },
        ],
        remedies: () => [],
      };
    }
    if (!passes.has(top.branch)) passes.set(top.branch, { entry, uri, routes });
  }
  return undefined;
}
