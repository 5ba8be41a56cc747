import { describe, expect, it } from 'vitest';
import { bodyFaults } from '../../reference/body-faults.ts';
import { rules } from '../index.ts';

describe('the faults of bodies', () => {
  /** A body of which no type is known is a header that is missing, and told as such. */
  const ofHeaders = ['content-type-missing'];
  const claimed = new Set<string>(rules.flatMap((rule) => (rule.subject === 'fault' ? rule.faults : [])));

  it.each(Object.keys(bodyFaults).filter((id) => !ofHeaders.includes(id)))('%s is told by a rule', (id) => {
    expect(claimed.has(id)).toBe(true);
  });
});
