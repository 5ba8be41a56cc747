import type { Trace } from '../../log/trace.ts';
import { linkColumns } from '../link-columns.ts';
import { readRedirect } from '../read-redirect.ts';
import { isFirstOfEvent } from '../response-events.ts';
import { survey } from '../survey.ts';
import type { CallLink } from './call.ts';
import { replacedDialog } from './replaced-dialog.ts';
import { referredRequest } from './referred-request.ts';

/** Returns what ties messages to those of other Call-IDs, in the order of the messages that ask for it. */
export function callLinks(trace: Trace): readonly CallLink[] {
  const links = [...redirectLinks(trace), ...referLinks(trace), ...replacesLinks(trace)];
  return links.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function* redirectLinks(trace: Trace): Generator<CallLink> {
  const { callId } = linkColumns(trace);
  for (const from of survey(trace).redirects) {
    if (!isFirstOfEvent(trace, from)) continue;
    const outcome = readRedirect(trace, from)?.outcome;
    if (outcome?.kind !== 'followed' && outcome?.kind !== 'partly-followed') continue;
    const { by } = outcome;
    if (callId[by] === callId[from]) continue;
    yield { kind: 'redirect', confidence: outcome.kind === 'followed' ? outcome.certainty : 'certain', from, to: by };
  }
}

function* referLinks(trace: Trace): Generator<CallLink> {
  const refer = trace.keyOf('REFER');
  if (refer === undefined) return;
  const { method, callId, cseqNumber, fromTag } = linkColumns(trace);
  const seen = new Set<string>();
  for (let from = 0; from < trace.count; from += 1) {
    if (method[from] !== refer) continue;
    // Its copies on other hops ask for the same.
    const key = `${callId[from]} ${fromTag[from]} ${cseqNumber[from]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const referred = referredRequest(trace, from);
    if (referred !== undefined) yield { kind: 'refer', ...referred, from };
  }
}

function* replacesLinks(trace: Trace): Generator<CallLink> {
  const { method, invite, toTag, callId } = linkColumns(trace);
  for (let to = 0; to < trace.count; to += 1) {
    if (method[to] !== invite || toTag[to] !== 0) continue;
    const from = replacedDialog(trace, to);
    if (from !== undefined && callId[from] !== callId[to]) yield { kind: 'replaces', confidence: 'certain', from, to };
  }
}
