import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** Two callees that answered one INVITE: each answer is a call of its own, and one of the two has to be ended. */
export const forkedAnswers: CallRule = Object.freeze({
  id: 'forked-answers',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '13.2.2.4' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const { cseqMethod, cseqNumber, fromTag, toTag, invite } = seen.columns;
  const first = new Map<string, number>();
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    const status = seen.status(entry);
    if (status < 200 || 299 < status || cseqMethod[entry] !== invite || toTag[entry] === 0) continue;
    const asked = `${fromTag[entry]} ${cseqNumber[entry]}`;
    const before = first.get(asked);
    if (before === undefined) first.set(asked, entry);
    else if (toTag[before] !== toTag[entry] && !told.has(`${asked} ${toTag[entry]}`)) {
      told.add(`${asked} ${toTag[entry]}`);
      found.push(another(seen, entry, before));
    }
  }
  return found;
}

function another(seen: SeenCall, entry: number, before: number): Found {
  return {
    index: entry,
    span: seen.headline(entry),
    messageId: 'forked-answers.another',
    args: { status: seen.status(entry) },
    related: () => {
      const args = { status: seen.status(before) };
      return [{ index: before, span: seen.headline(before), labelId: 'earlier-answer', args }];
    },
    remedies: () => [],
  };
}
