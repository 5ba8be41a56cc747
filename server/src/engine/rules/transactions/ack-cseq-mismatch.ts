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

/** The INVITEs of a call by caller and number, and the number of the last one that was answered in each dialog. */
interface Invites {
  readonly byNumber: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, number>;
}

function check(seen: SeenCall): readonly Found[] {
  const { method, ack, fromTag, toTag, cseqNumber } = seen.columns;
  if (ack === -1) return nothingFound;
  const invites = invitesOf(seen);
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    if (method[entry] !== ack || toTag[entry] === 0) continue;
    const key = `${fromTag[entry]} ${cseqNumber[entry]}`;
    if (told.has(key) || invites.byNumber.has(key)) continue;
    const right = invites.answered.get(`${fromTag[entry]} ${toTag[entry]}`);
    const invite = right === undefined ? undefined : invites.byNumber.get(`${fromTag[entry]} ${right}`);
    if (invite === undefined) continue;
    told.add(key);
    found.push(mismatch(seen, entry, invite));
  }
  return found;
}

function invitesOf(seen: SeenCall): Invites {
  const { method, invite, cseqMethod, cseqNumber, fromTag, toTag } = seen.columns;
  const byNumber = new Map<string, number>();
  const answered = new Map<string, number>();
  for (const entry of seen.entries) {
    const number = cseqNumber[entry] ?? 0;
    if (method[entry] === invite) byNumber.set(`${fromTag[entry]} ${number}`, entry);
    else if (200 <= seen.status(entry) && cseqMethod[entry] === invite && toTag[entry] !== 0) {
      answered.set(`${fromTag[entry]} ${toTag[entry]}`, number);
    }
  }
  return { byNumber, answered };
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
