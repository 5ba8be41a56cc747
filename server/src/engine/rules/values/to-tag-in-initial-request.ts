import { firstHeader } from '../../sip/headers-named.ts';
import { headerValues } from '../../sip/header-values.ts';
import type { Span } from '../../text/span.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found, Remedy } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/**
 * A request outside of a dialog with a To tag. That there is no dialog is certain for methods that never have one, and where the tag is
 * that of a refusal, from which no dialog comes: a trace that begins in the middle of a call proves nothing else.
 */
export const toTagInInitialRequest: CallRule = Object.freeze({
  id: 'to-tag-in-initial-request',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.2' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const { columns } = seen;
  for (const entry of seen.entries) {
    const tag = columns.toTag[entry] ?? 0;
    if (tag === 0 || !seen.isRequest(entry)) continue;
    if (columns.method[entry] === columns.ack || columns.method[entry] === columns.cancel) continue;
    const refusal = refusalWith(seen, entry, tag);
    const isAlwaysInitial = seen.isAbout(entry, 'REGISTER') || seen.isAbout(entry, 'PUBLISH');
    if (refusal === undefined && !isAlwaysInitial) continue;
    // What a client does once it does in every request.
    const one = foundIn(seen, entry, refusal);
    if (one !== undefined) return [one];
  }
  return nothingFound;
}

/** Returns the refusal of an earlier try that the tag was taken from; undefined where a dialog may have it. */
function refusalWith(seen: SeenCall, request: number, tag: number): number | undefined {
  const { columns } = seen;
  let refusal: number | undefined;
  for (const entry of seen.entries) {
    // The other side has the tag in its From once there is a dialog.
    if (seen.isRequest(entry)) {
      if (columns.fromTag[entry] === tag) return undefined;
    } else if (columns.toTag[entry] === tag && columns.fromTag[entry] === columns.fromTag[request]) {
      const status = seen.status(entry);
      if (100 < status && status < 300) return undefined;
      const isEarlier = entry < request && columns.cseqMethod[entry] === columns.method[request];
      // An answer to a request in a dialog has the tag because the request had it.
      if (isEarlier && 300 <= status && !isOfDialog(seen, entry, tag)) refusal ??= entry;
    }
  }
  return refusal;
}

/** Tells whether the request of a response is missing, or had the tag itself. */
function isOfDialog({ columns, entries }: SeenCall, response: number, tag: number): boolean {
  const request = entries.find((entry) => {
    return (
      entry < response &&
      columns.viaBranch[entry] === columns.viaBranch[response] &&
      columns.cseqNumber[entry] === columns.cseqNumber[response] &&
      columns.method[entry] === columns.cseqMethod[response]
    );
  });
  return request === undefined || columns.toTag[request] === tag;
}

function foundIn(seen: SeenCall, entry: number, refusal: number | undefined): Found | undefined {
  const header = firstHeader(seen.message(entry), 'to');
  const [value] = header === undefined ? [] : headerValues(header);
  const tag = value?.parameters.find(({ name }) => name === 'tag');
  if (tag === undefined) return undefined;
  const method = seen.trace.facts(entry).method ?? '';
  const common = {
    index: entry,
    span: seen.place(entry, tag.span),
    remedies: (): readonly Remedy[] => [removal(seen, entry, tag.span)],
  };
  if (refusal === undefined) return { ...common, messageId: 'to-tag-in-initial-request.never', args: { method } };
  const status = seen.status(refusal);
  return {
    ...common,
    messageId: 'to-tag-in-initial-request.of-refusal',
    args: { method, status },
    related: () => [{ index: refusal, span: seen.headline(refusal), labelId: 'refusal', args: { status } }],
  };
}

function removal(seen: SeenCall, index: number, { start, end }: Span): Remedy {
  const { text } = seen.message(index).wire;
  const semicolon = text.lastIndexOf(';', start);
  const edits = [{ start: semicolon, end, newText: '' }];
  return { kind: 'edit', index, fix: 'remove', args: { what: text.slice(semicolon, end) }, edits, isPreferred: true };
}
