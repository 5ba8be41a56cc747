import type { Found, Rule } from './rule.ts';

/** Returns a finding with the remedy that every rule has: to turn it off. */
export function withTurnOff(rule: Pick<Rule, 'id'>, found: Found): Found {
  return { ...found, remedies: () => [...found.remedies(), { kind: 'turn-off', rule: rule.id }] };
}
