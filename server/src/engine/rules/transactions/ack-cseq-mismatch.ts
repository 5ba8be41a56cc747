import { noNumber } from '../../log/entry-columns.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** An ACK whose number is that of no INVITE of its dialog: the callee does not know what it acknowledges. */
export const ackCseqMismatch: CallRule = Object.freeze({
  id: 'ack-cseq-mismatch',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '13.2.2.4' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const { method, ack, invite, cseqMethod, fromTag, toTag, cseqNumber } = seen.columns;
  if (ack === -1) return nothingFound;
  const known = knownInvites(seen);
  const invites = new Map<string, number>();
  /** The INVITE that was answered last in each dialog. */
  const answered = new Map<string, number | undefined>();
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    const key = `${fromTag[entry]} ${cseqNumber[entry]}`;
    const dialog = `${fromTag[entry]} ${toTag[entry]}`;
    if (method[entry] === invite) invites.set(key, entry);
    if (200 <= seen.status(entry) && cseqMethod[entry] === invite) answered.set(dialog, invites.get(key));
    if (method[entry] !== ack || toTag[entry] === 0 || told.has(key) || known.has(key)) continue;
    // Of an ACK without a number another rule tells.
    if (cseqNumber[entry] === noNumber) continue;
    // An ACK is for what came before it: where the trace begins late, its INVITE is not there.
    const right = answered.get(dialog);
    if (right === undefined) continue;
    told.add(key);
    found.push(mismatch(seen, entry, right));
  }
  return found;
}

/** The INVITEs of a call by caller and number, those included of which only an answer is there. */
function knownInvites(seen: SeenCall): ReadonlySet<string> {
  const { method, invite, cseqMethod, cseqNumber, fromTag } = seen.columns;
  const known = new Set<string>();
  for (const entry of seen.entries) {
    const isInvite = method[entry] === invite || (100 <= seen.status(entry) && cseqMethod[entry] === invite);
    if (isInvite) known.add(`${fromTag[entry]} ${cseqNumber[entry]}`);
  }
  return known;
}

function mismatch(seen: SeenCall, entry: number, invite: number): Found {
  const { cseqNumber } = seen.columns;
  const header = firstHeader(seen.message(entry), 'cseq');
  const start = header?.valueStart ?? 0;
  const written = String(cseqNumber[entry] ?? '');
  const right = String(cseqNumber[invite] ?? '');
  const isPlain = header?.value.startsWith(written) === true;
  const end = start + written.length;
  return {
    index: entry,
    span: isPlain ? seen.place(entry, { start, end }) : seen.headline(entry),
    messageId: 'ack-cseq-mismatch.number',
    args: { written, right },
    related: () => [{ index: invite, span: seen.headline(invite), labelId: 'request', args: { method: 'INVITE' } }],
    remedies: () => {
      if (!isPlain) return [];
      const edits = [{ start, end, newText: right }];
      return [
        { kind: 'edit', index: entry, fix: 'replace', args: { from: written, to: right }, edits, isPreferred: true },
      ];
    },
  };
}
