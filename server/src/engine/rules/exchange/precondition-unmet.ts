import { fieldText } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpMedia } from '../../sip/sdp/sdp.ts';
import { place } from '../related-places.ts';
import { findingAt } from '../finding-at.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { takesPart } from '../sdp/media-facts.ts';
import { describedAt } from './exchanges-of.ts';
import { seenAt } from './seen-at.ts';

/** A telephone that rings, or is answered, before the resources are there without which the call was not to be made. */
export const preconditionUnmet: CallRule = Object.freeze({
  id: 'precondition-unmet',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3312', section: '6' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const last = new Map<string, Found>();
  const { columns } = seen;
  for (const { requests, responses } of seen.transactions) {
    const [invite] = requests;
    if (invite === undefined || columns.method[invite] !== columns.invite || columns.toTag[invite] !== 0) continue;
    const offer = describedAt(seen, invite);
    if (offer === undefined || !hasPreconditions(offer.sdp)) continue;
    const response = responses.find((one) => seen.status(one) === 180 || isSuccess(seen.status(one)));
    const found = response === undefined ? undefined : foundAtResponse(seen, invite, response);
    if (found !== undefined) last.set(`${columns.cseqNumber[invite]} ${columns.fromTag[invite]}`, found);
  }
  return [...last.values()];
}

function isSuccess(status: number): boolean {
  return 200 <= status && status < 300;
}

function hasPreconditions({ media }: Sdp): boolean {
  return media.some(({ attributes }) => attributes.some(({ name }) => name === 'des'));
}

/** What the caller told last about its side is what the callee knows; about its own side the callee need not tell anybody. */
function foundAtResponse(seen: SeenCall, invite: number, response: number): Found | undefined {
  const teller = latestOfCaller(seen, invite, response);
  const described = describedAt(seen, teller);
  // A caller that no longer has preconditions in its offer has given them up.
  const unmet = described === undefined ? undefined : unmetIn(described.sdp, 'local');
  const answer = describedAt(seen, response);
  const own = answer === undefined ? undefined : (unmetIn(answer.sdp, 'remote') ?? unmetIn(answer.sdp, 'local'));
  const kind = answer === undefined ? unmet : own;
  if (kind === undefined) return undefined;
  const one = seenAt(seen, response);
  const status = one.status ?? 0;
  const messageId = status === 180 ? 'precondition-unmet.ringing' : 'precondition-unmet.answered';
  return findingAt(
    one,
    one.message.startLine.span,
    { messageId, args: { status, kind } },
    { related: () => [place(seen.trace, teller, 'request', { method: described?.seen.method ?? 'INVITE' })] },
  );
}

/** Returns the latest request of the caller before a response that has a description: the INVITE, a PRACK, or an UPDATE. */
function latestOfCaller(seen: SeenCall, invite: number, response: number): number {
  const { fromTag } = seen.columns;
  let latest = invite;
  for (const entry of seen.entries) {
    if (response <= entry || entry <= invite || !seen.isRequest(entry) || fromTag[entry] !== fromTag[invite]) continue;
    const isTelling = seen.isAbout(entry, 'PRACK') || seen.isAbout(entry, 'UPDATE');
    if (isTelling && describedAt(seen, entry) !== undefined) latest = entry;
  }
  return latest;
}

/** Returns the first mandatory precondition of a side that is not met as far as this description tells: `qos local`. */
function unmetIn({ media }: Sdp, side: 'local' | 'remote'): string | undefined {
  for (const one of media) {
    if (!takesPart(one)) continue;
    for (const attribute of one.attributes) {
      const isWanted = attribute.name === 'des' && fieldText(attribute, 'strength') === 'mandatory';
      if (!isWanted || fieldText(attribute, 'status') !== side) continue;
      const kind = fieldText(attribute, 'precondition') ?? '';
      if (!isMet(one, kind, side, fieldText(attribute, 'direction') ?? '')) return `${kind} ${side}`;
    }
  }
  return undefined;
}

/** What is not told is another rule's business. */
function isMet({ attributes }: SdpMedia, kind: string, side: string, wanted: string): boolean {
  const current = attributes.find((attribute) => {
    return (
      attribute.name === 'curr' &&
      fieldText(attribute, 'precondition') === kind &&
      fieldText(attribute, 'status') === side
    );
  });
  const reached = current === undefined ? undefined : fieldText(current, 'direction');
  return reached === undefined || reached === 'sendrecv' || reached === wanted || wanted === 'none';
}
