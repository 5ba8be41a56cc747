import { fieldText } from '../../../sip/sdp/sdp-fields.ts';
import type { Trace } from '../../../log/trace.ts';
import type { Arguments } from '../../rule.ts';
import { SeenCall } from '../../seen-call.ts';
import { describedAt } from '../exchanges-of.ts';
import { directionOf } from './directions.ts';
import { unmetRows } from './missing-preconditions.ts';
import { mayHavePreconditions, preconditionStory, type PreconditionStep } from './precondition-story.ts';
import { bitsIn, segmentOf, type Party, type PreconditionRow, type Segment } from './status-table.ts';
import { stepName } from './step-name.ts';

/** A precondition that the sender of a response names as failed, or as unknown to it. */
export interface DeclaredFailure {
  readonly strength: 'failure' | 'unknown';
  readonly kind: string;
  readonly segment: Segment;
  readonly directions: number;
}

/**
 * Returns why a 580 refused its request: what its own session description says (RFC 3312 §8), else what was missing up to there.
 * Undefined where nothing tells.
 */
export function failedPrecondition(trace: Trace, response: number): Arguments | undefined {
  const seen = new SeenCall(trace, response);
  const invite = inviteOf(seen, response);
  const isOfCaller = invite === undefined || seen.columns.fromTag[invite] === seen.columns.fromTag[response];
  const [declared] = declaredFailures(seen, response, isOfCaller ? 'callee' : 'caller');
  if (declared === undefined) return invite === undefined ? undefined : missingUpTo(seen, invite, response);
  const { strength, kind, segment, directions } = declared;
  const failed = strength === 'failure' ? segment : strength;
  return { failed, kind, missing: '', told: '', wanted: directionOf(directions), teller: '' };
}

/** Returns what the session description of a refusal names. */
export function declaredFailures(seen: SeenCall, response: number, by: Party): readonly DeclaredFailure[] {
  const media = describedAt(seen, response)?.sdp.media ?? [];
  return media.flatMap(({ attributes }) => {
    return attributes.flatMap((attribute) => {
      const strength = attribute.name === 'des' ? fieldText(attribute, 'strength') : undefined;
      if (strength !== 'failure' && strength !== 'unknown') return [];
      const segment = segmentOf(fieldText(attribute, 'status') ?? '', by);
      const kind = fieldText(attribute, 'precondition') ?? '';
      return [{ strength, kind, segment, directions: bitsIn(attribute, segment, by) }];
    });
  });
}

/** Returns the INVITE that a response refuses, or that opened the dialog in which it refuses an UPDATE. */
function inviteOf({ columns, entries }: SeenCall, response: number): number | undefined {
  const { method, cseqMethod, cseqNumber, fromTag, toTag, invite } = columns;
  const isOfInvite = cseqMethod[response] === invite;
  return entries.find((entry) => {
    if (method[entry] !== invite || toTag[entry] !== 0 || response <= entry) return false;
    const isOfCaller = fromTag[entry] === fromTag[response];
    if (isOfInvite) return isOfCaller && cseqNumber[entry] === cseqNumber[response];
    return isOfCaller || fromTag[entry] === toTag[response];
  });
}

function missingUpTo(seen: SeenCall, invite: number, response: number): Arguments | undefined {
  const { fromTag, toTag } = seen.columns;
  if (!mayHavePreconditions(seen, invite)) return undefined;
  const fork = fromTag[invite] === fromTag[response] ? toTag[response] : fromTag[response];
  // What the 580 itself brings is no part of the exchange any more.
  const before = preconditionStory(seen, invite, fork ?? 0).steps.filter(({ entry }) => entry < response);
  const last = before.at(-1);
  const [row] = last === undefined ? [] : unmetRows(last.after).toSorted(byTeller);
  if (last === undefined || row === undefined) return undefined;
  return {
    failed: 'open',
    kind: row.type,
    missing: row.segment,
    told: directionOf(row.has ?? 0),
    wanted: directionOf(row.mandatory),
    teller: stepName(tellerOf(before, row) ?? last),
  };
}

/** What a side has told of itself comes before what only the other has said. */
function byTeller(a: PreconditionRow, b: PreconditionRow): number {
  return Number(a.toldIn === undefined) - Number(b.toldIn === undefined);
}

function tellerOf(steps: readonly PreconditionStep[], { toldIn }: PreconditionRow): PreconditionStep | undefined {
  return steps.find(({ entry }) => entry === toldIn);
}
