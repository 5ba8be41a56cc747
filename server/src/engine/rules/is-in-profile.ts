import type { Rule } from './rule.ts';
import type { Profile } from './rule-settings.ts';

/** Tells whether a rule speaks in a profile; of what it finds, `errors` shows errors only. */
export function isInProfile(rule: Pick<Rule, 'basis' | 'profile'>, profile: Profile): boolean {
  switch (profile) {
    case 'strict':
      return true;
    case 'interop':
      return rule.profile === 'recommended' || rule.basis === 'interop';
    case 'errors':
    case 'recommended':
      return rule.profile === 'recommended';
  }
}
