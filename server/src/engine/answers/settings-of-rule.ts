import { systemSettings, type SettingTopic, type SystemSettingId } from '../reference/system-settings.ts';
import type { SystemId } from '../reference/sip-systems.ts';
import type { RuleId } from '../rules/rule.ts';

/** What mends the findings of a rule. */
const topics: Readonly<Partial<Record<RuleId, readonly SettingTopic[]>>> = {
  'redirect-not-followed': ['follow-redirects'],
  'redirect-loop': ['send-redirects'],
  'redirect-to-itself': ['send-redirects'],
  'redirect-without-contact': ['send-redirects'],
  'missing-max-forwards': ['add-max-forwards'],
  'max-forwards-above-70': ['lower-max-forwards'],
  'missing-content-length': ['accept-no-length'],
  'missing-www-authenticate': ['challenge-401'],
  'missing-proxy-authenticate': ['challenge-407'],
  'session-expires-too-small': ['session-timer'],
  'session-expires-below-min-se': ['session-timer'],
  'min-se-too-small': ['session-timer'],
  'missing-min-se': ['session-timer'],
  'missing-rseq': ['reliable-responses'],
  'missing-require-100rel': ['reliable-responses'],
  'request-unanswered': ['no-answer'],
  'private-contact': ['own-contact', 'peer-contact'],
  'contact-not-reachable-from-peer': ['own-contact', 'peer-contact'],
  'unreachable-contact': ['own-contact'],
  'route-without-lr': ['loose-routing'],
  'authentication-loop': ['digest-client', 'digest-server'],
  'stale-nonce': ['stale-nonce', 'digest-server'],
  'refresh-missed': ['registration-renewal', 'registration-time', 'session-timer'],
  'missing-prack': ['reliable-responses'],
  'register-shortened': ['registration-time'],
  'private-media-address': ['own-media', 'peer-media'],
  'answer-no-common-codec': ['codecs'],
  'dtmf-payload-mismatch': ['dtmf'],
  'srtp-mismatch': ['srtp'],
};

/** A setting of a system, and who has to change it. */
export type RuleSetting = { readonly id: SystemSettingId } & (typeof systemSettings)[SystemSettingId];

/** Returns the settings of all systems that mend what a rule finds, system by system in the order of the table. */
export function settingsOfRule(rule: RuleId): readonly RuleSetting[] {
  const asked = topics[rule];
  return asked === undefined ? [] : all.filter(({ topic }) => asked.includes(topic));
}

function isSetting(id: string): id is SystemSettingId {
  return Object.hasOwn(systemSettings, id);
}

const all: readonly RuleSetting[] = Object.keys(systemSettings)
  .filter(isSetting)
  .map((id) => Object.assign({ id }, systemSettings[id]));

/** Returns those of a system that wrote the message, or to which it was sent. */
export function settingsOf(
  settings: readonly RuleSetting[],
  system: SystemId,
  side: 'sender' | 'receiver',
): readonly RuleSetting[] {
  return settings.filter((one) => one.system === system && (one.side === side || one.side === 'either'));
}
