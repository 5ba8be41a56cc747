import type { RuleId, Severity } from './rule.ts';

/** How the user wants a rule reported; `default` leaves it to the rule. */
export type SeveritySetting = Severity | 'off' | 'default';

/**
 * How much is reported: `errors` only what is an error; `recommended` what an engineer wants to see in the trace of a system that
 * works or does not; `interop` that, and all that implementations are known to trip over; `strict` everything.
 */
export type Profile = 'errors' | 'recommended' | 'interop' | 'strict';

/** Findings that are counted and not told: those of a rule about the messages of a call, of a kind of sender, or both. */
export interface Suppression {
  readonly rule: RuleId;
  /** As the messages have it. */
  readonly callId?: string;
  /** What User-Agent or Server say, in any case, `*` standing for any characters. */
  readonly userAgent?: string;
  readonly reason?: string;
}

export type StatusClassName = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | '6xx';

export interface RuleSettings {
  /** A rule that is absent here is reported as the rule says. */
  readonly severities: Readonly<Partial<Record<RuleId, SeveritySetting>>>;
  readonly profile: Profile;
  /** Response classes that no finding speaks about are false. */
  readonly classes: Readonly<Record<StatusClassName, boolean>>;
  /** How many redirections in a row are ordinary. */
  readonly maxHops: number;
  readonly suppressions: readonly Suppression[];
  /**
   * Who trusts whom (RFC 3325 §2.3): addresses, networks (`192.0.2.0/24`), hosts, and domains with all their hosts. Empty: nobody says, and
   * the rules about it are silent.
   */
  readonly trustDomain: readonly string[];
}

/** What holds when the user set nothing. */
export const defaultRuleSettings: RuleSettings = Object.freeze({
  severities: Object.freeze({}),
  profile: 'recommended',
  classes: Object.freeze({ '1xx': true, '2xx': true, '3xx': true, '4xx': true, '5xx': true, '6xx': true }),
  maxHops: 5,
  suppressions: Object.freeze([]),
  trustDomain: Object.freeze([]),
});
