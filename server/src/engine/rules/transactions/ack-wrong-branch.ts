import type { Transaction } from '../../call/call-index.ts';
import { isRefusal } from '../../call/link-columns.ts';
import { vias } from '../../sip/headers/vias.ts';
import { nothingFound } from '../nothing-found.ts';
import { requestPlace } from '../related-places.ts';
import type { CallRule, Found } from '../rule.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { SeenCall } from '../seen-call.ts';
import { branchEdit } from './branch-edit.ts';

/** An ACK to a refusal on a branch of its own, which ends nothing; and, for who looks closely, one to a 2xx on the branch of the INVITE. */
export const ackWrongBranch: CallRule = Object.freeze({
  id: 'ack-wrong-branch',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '17.1.1.3' },
  check,
} as const satisfies CallRule);

/** What RFC 3261 makes a branch begin with: where it is missing, transactions are told by other things (§17.2.3). */
const cookie = 'z9hg4bk';

function check(seen: SeenCall, { profile }: RuleSettings): readonly Found[] {
  if (seen.columns.ack === -1) return nothingFound;
  const isStrict = profile === 'strict' || profile === 'interop';
  if (!isStrict && !seen.entries.some((entry) => isRefusal(seen.columns, entry))) return nothingFound;
  const invites = invitesOf(seen);
  const found = new Map<string, Found>();
  const asked = new Map<string, number>();
  for (const transaction of seen.transactions) {
    const [ack] = transaction.acknowledgements;
    if (ack === undefined || seen.columns.toTag[ack] === 0 || seen.columns.viaBranch[ack] === 0) continue;
    const key = `${keyOf(seen, ack)} ${seen.columns.toTag[ack]}`;
    const times = asked.get(key) ?? 0;
    if (found.has(key) || mostHops <= times) continue;
    asked.set(key, times + 1);
    const isOwn = transaction.requests.length === 0;
    const one = isOwn ? ofRefusal(seen, ack, invites) : isStrict ? ofAnswer(seen, ack, transaction) : undefined;
    if (one !== undefined) found.set(key, one);
  }
  return [...found.values()];
}

/** So many ACKs to one answer are looked at: each hop of a proxy has its own. */
const mostHops = 8;

function keyOf({ columns }: SeenCall, entry: number): string {
  return `${columns.fromTag[entry]} ${columns.cseqNumber[entry]}`;
}

/** The transactions of INVITEs by caller and number. */
function invitesOf(seen: SeenCall): ReadonlyMap<string, readonly Transaction[]> {
  const invites = new Map<string, Transaction[]>();
  for (const transaction of seen.transactions) {
    const [request] = transaction.requests;
    if (request === undefined || seen.columns.method[request] !== seen.columns.invite) continue;
    const list = invites.get(keyOf(seen, request));
    if (list === undefined) invites.set(keyOf(seen, request), [transaction]);
    else list.push(transaction);
  }
  return invites;
}

/** An ACK on a branch that no INVITE has: right for a 2xx, wrong for anything else. */
function ofRefusal(
  seen: SeenCall,
  ack: number,
  invites: ReadonlyMap<string, readonly Transaction[]>,
): Found | undefined {
  const { toTag, viaBranch } = seen.columns;
  const refused = new Map<number, Refused>();
  for (const { requests, responses } of invites.get(keyOf(seen, ack)) ?? []) {
    const [request = 0] = requests;
    const final = responses.find((response) => toTag[response] === toTag[ack] && 200 <= seen.status(response));
    if (final === undefined) continue;
    if (seen.status(final) <= 299) return undefined;
    if (isSameHop(seen, request, ack)) refused.set(viaBranch[request] ?? 0, { request, final });
  }
  const [only, other] = refused.values();
  return only === undefined || other !== undefined ? undefined : wrongBranch(seen, ack, only);
}

interface Refused {
  readonly request: number;
  readonly final: number;
}

function isSameHop(seen: SeenCall, request: number, ack: number): boolean {
  return seen.sender(request) === seen.sender(ack) && seen.receiver(request) === seen.receiver(ack);
}

function wrongBranch(seen: SeenCall, ack: number, { request, final }: Refused): Found | undefined {
  const [sent] = vias(seen.message(request));
  const [own, below] = vias(seen.message(ack));
  // More than one Via: it went through a proxy that keeps no state, and its branch is the proxy's.
  if (sent?.branch === undefined || own?.branch === undefined || below !== undefined) return undefined;
  if (sent.sentBy.toLowerCase() !== own.sentBy.toLowerCase()) return undefined;
  if (!sent.branch.toLowerCase().startsWith(cookie)) return undefined;
  const { branch } = sent;
  return {
    index: ack,
    span: seen.place(ack, own.span),
    messageId: 'ack-wrong-branch.refusal',
    args: { branch: own.branch, other: branch, status: seen.status(final) },
    related: () => [requestPlace(seen.trace, request)],
    remedies: () => {
      const fix = branchEdit(seen, ack, branch);
      return fix === undefined ? [] : [fix];
    },
  };
}

/** An ACK on the branch of its INVITE: right for a refusal, and not for a 2xx, whose ACK is a transaction of its own. Many clients do it. */
function ofAnswer(seen: SeenCall, ack: number, { requests: [request], responses }: Transaction): Found | undefined {
  const { toTag } = seen.columns;
  const final = responses.find((response) => toTag[response] === toTag[ack] && 200 <= seen.status(response));
  if (request === undefined || final === undefined || 300 <= seen.status(final)) return undefined;
  const [own] = vias(seen.message(ack));
  if (own?.branch === undefined) return undefined;
  return {
    index: ack,
    span: seen.place(ack, own.span),
    severity: 'information',
    basis: 'interop',
    reference: { rfc: 'RFC 3261', section: '13.2.2.4' },
    messageId: 'ack-wrong-branch.answer',
    args: { branch: own.branch, status: seen.status(final) },
    related: () => [requestPlace(seen.trace, request)],
    remedies: () => [],
  };
}
