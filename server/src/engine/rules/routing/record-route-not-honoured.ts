import { vias } from '../../sip/headers/vias.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { mayHold } from '../may-hold.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/**
 * A request in a dialog that leaves out the proxies which asked to stay on its way. Only what its sender itself has sent and received
 * is compared: messages with one Via, the same in both, so that no proxy has taken a Route away and no other leg is meant.
 */
export const recordRouteNotHonoured: CallRule = Object.freeze({
  id: 'record-route-not-honoured',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '12.2.1.1' },
  check,
} as const satisfies CallRule);

const recordRoute = /\nrecord-route[ \t]*:/i;
const route = /\nroute[ \t]*:/i;

function check(seen: SeenCall): readonly Found[] {
  const told = new Set<string>();
  const found: Found[] = [];
  for (const answer of seen.entries) {
    if (!isAnswer(seen, answer) || !mayHold(seen.trace, answer, recordRoute)) continue;
    const strays = routeless(seen, answer);
    if (strays.length === 0) continue;
    const message = seen.message(answer);
    const header = firstHeader(message, 'record-route');
    const [via, ...others] = vias(message);
    if (header === undefined || via === undefined || others.length !== 0) continue;
    const key = `${seen.columns.fromTag[answer]} ${seen.columns.toTag[answer]} ${via.sentBy}`;
    if (told.has(key)) continue;
    const request = strays.find((entry) => isSentBy(seen, entry, via.sentBy));
    if (request === undefined) continue;
    told.add(key);
    found.push({
      index: request,
      span: seen.headline(request),
      messageId: 'record-route-not-honoured.found',
      args: { method: seen.trace.facts(request).method ?? '', route: header.value },
      related: () => [
        {
          index: answer,
          span: seen.place(answer, header.span),
          labelId: 'record-route',
          args: { route: header.value },
        },
      ],
      remedies: () => [],
    });
  }
  return found.length === 0 ? nothingFound : found;
}

/** Tells whether an entry is a 2xx to INVITE with both tags. */
function isAnswer(seen: SeenCall, entry: number): boolean {
  const { columns } = seen;
  const status = seen.status(entry);
  if (status < 200 || 299 < status || columns.cseqMethod[entry] !== columns.invite) return false;
  return columns.fromTag[entry] !== 0 && columns.toTag[entry] !== 0;
}

/** Returns the requests of the dialog behind the answer, from its caller, in which no Route stands. */
function routeless(seen: SeenCall, answer: number): readonly number[] {
  const { columns, trace } = seen;
  return seen.entries.filter((entry) => {
    if (entry <= answer || !seen.isRequest(entry) || columns.method[entry] === columns.cancel) return false;
    if (columns.fromTag[entry] !== columns.fromTag[answer] || columns.toTag[entry] !== columns.toTag[answer])
      return false;
    return !trace.isVerbatim(entry) || !mayHold(trace, entry, route);
  });
}

/** Tells whether a request without Route stands as its sender sent it, with its own Via only. */
function isSentBy(seen: SeenCall, entry: number, sentBy: string): boolean {
  const message = seen.message(entry);
  const [own, ...others] = vias(message);
  return others.length === 0 && own?.sentBy === sentBy && firstHeader(message, 'route') === undefined;
}
