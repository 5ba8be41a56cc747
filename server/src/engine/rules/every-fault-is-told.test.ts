import { describe, expect, it } from 'vitest';
import { headerFaults, type HeaderFaultId } from '../reference/header-faults.ts';
import { rules } from './index.ts';
import type { RuleId } from './rule.ts';
import { RulesAsked } from './rules-asked.ts';

/** Faults that rules about whole messages look for, because it takes more than the fault to tell what it is. */
const byMessageRules: Readonly<Partial<Record<HeaderFaultId, RuleId>>> = {
  'header-without-colon': 'header-without-colon',
  'header-name-empty': 'bad-header-name',
  'header-name-malformed': 'bad-header-name',
  'blank-line-missing': 'missing-blank-line',
};

/** Of this a rule speaks that compares the values themselves. */
const byOthers: readonly HeaderFaultId[] = ['header-repeated'];

const asked = new RulesAsked(rules);

describe('every fault of a start line or a header field', () => {
  it.each(headerFaultIds())('%s is told by a rule', (id) => {
    const ofMessage = byMessageRules[id];
    const isTold = 0 < asked.ofFault(id).length || rules.some((rule) => rule.id === ofMessage);
    const isCovered = rules.some((rule) => rule.subject === 'message' && rule.covers?.includes(id) === true);
    expect(isTold || isCovered || byOthers.includes(id)).toBe(true);
  });
});

function headerFaultIds(): readonly HeaderFaultId[] {
  const ids: HeaderFaultId[] = [];
  for (const id in headerFaults) ids.push(id as HeaderFaultId);
  return ids;
}
