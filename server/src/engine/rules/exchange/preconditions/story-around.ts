import type { Trace } from '../../../log/trace.ts';
import { SeenCall } from '../../seen-call.ts';
import { mayHavePreconditions, preconditionStory, type PreconditionStory } from './precondition-story.ts';

/** A hover does not read more of a call than this. */
const mostEntries = 400;

/** The exchange of preconditions in which a message has a part. */
export interface StoryAround {
  readonly seen: SeenCall;
  readonly story: PreconditionStory;
  /** The place of the message, or of the message that it repeats, among the steps; -1 where it is none of them. */
  readonly at: number;
}

/** Returns the exchange of preconditions around an INVITE, PRACK, UPDATE, or a response to one; undefined where there is none. */
export function storyAround(trace: Trace, index: number): StoryAround | undefined {
  const methods = ['INVITE', 'PRACK', 'UPDATE'];
  const seen = new SeenCall(trace, index);
  if (mostEntries < seen.entries.length || !methods.some((method) => seen.isAbout(index, method))) return undefined;
  const invite = inviteOf(seen, index);
  if (invite === undefined || !mayHavePreconditions(seen, invite)) return undefined;
  const story = preconditionStory(seen, invite, forkOf(seen, invite, index));
  if (!story.steps.some(({ after }) => after.length !== 0)) return undefined;
  return { seen, story, at: placeOf(seen, story, index) };
}

function inviteOf({ columns, entries }: SeenCall, index: number): number | undefined {
  const { method, cseqMethod, cseqNumber, fromTag, toTag, invite } = columns;
  const isRequest = method[index] !== 0;
  const isOfInvite = (isRequest ? method[index] : cseqMethod[index]) === invite;
  const isInside = isRequest && toTag[index] !== 0;
  const opening = entries.filter((entry) => method[entry] === invite && toTag[entry] === 0);
  if (isOfInvite && !isInside) {
    return opening.find((one) => fromTag[one] === fromTag[index] && cseqNumber[one] === cseqNumber[index]);
  }
  // A call that had to be sent again with credentials is that of its last try.
  return isOfInvite
    ? undefined
    : opening.findLast((one) => one < index && (fromTag[one] === fromTag[index] || fromTag[one] === toTag[index]));
}

/** Returns the To tag of the fork to which a message belongs; for the INVITE itself the one that answers, or the first that is heard of. */
function forkOf({ columns, entries }: SeenCall, invite: number, index: number): number {
  const { fromTag, toTag, cseqMethod, cseqNumber, status } = columns;
  const own = fromTag[index] === fromTag[invite] ? toTag[index] : fromTag[index];
  if (own !== undefined && own !== 0) return own;
  const answers = entries.filter((entry) => {
    const isAnswer = 100 < (status[entry] ?? 0) && cseqMethod[entry] === columns.invite && toTag[entry] !== 0;
    return isAnswer && fromTag[entry] === fromTag[invite] && cseqNumber[entry] === cseqNumber[invite];
  });
  const chosen = answers.find((entry) => 200 <= (status[entry] ?? 0) && (status[entry] ?? 0) < 300) ?? answers[0];
  return chosen === undefined ? 0 : (toTag[chosen] ?? 0);
}

function placeOf(seen: SeenCall, { steps }: PreconditionStory, index: number): number {
  const own = steps.findIndex(({ entry }) => entry === index);
  if (own !== -1) return own;
  const { method, cseqMethod, cseqNumber } = seen.columns;
  return steps.findLastIndex(({ entry }) => {
    const isSame = method[entry] === method[index] && seen.status(entry) === seen.status(index);
    return isSame && cseqMethod[entry] === cseqMethod[index] && cseqNumber[entry] === cseqNumber[index];
  });
}
