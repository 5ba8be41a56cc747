import { lineOfEntry } from '../answers/line-index-of.ts';
import { settingsOf, settingsOfRule, type RuleSetting } from '../answers/settings-of-rule.ts';
import { systemsOfMessage } from '../answers/systems-of-message.ts';
import type { Trace } from '../log/trace.ts';
import { systemName, type SipSystem } from '../reference/sip-systems.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { codeSpan } from './code-span.ts';
import { findingMarkdown } from './finding-message.ts';
import type { Language } from './language.ts';
import type { ProsePage } from './prose.ts';
import { say } from './say.ts';
import { en } from './settings/en.ts';
import { ja } from './settings/ja.ts';
import { paragraphs } from './status-hover.ts';

/** A finding at hand. */
export interface FoundHere {
  readonly trace: Trace;
  readonly finding: Finding;
}

/**
 * Returns what a rule is about as Markdown: first what to change on the systems of the message at hand, then what was found there, the
 * page of the rule, and the settings of the other systems. Without a page, which may be out of reach, the rest is told.
 */
export function ruleDocument(rule: RuleId, page: ProsePage | undefined, language: Language, found?: FoundHere): string {
  const settings = settingsOfRule(rule);
  const told = found === undefined ? [] : toldSettings(settings, found);
  const others = settings.filter((one) => !told.some(({ own }) => own.includes(one)));
  return `${paragraphs([
    `# ${rule}`,
    ...told.flatMap(({ system, side, own }) => [
      `## ${say(language, `rule.change-${side}`, { system: nameOf(system) })}`,
      own.map((one) => line(one, language)).join('\n'),
    ]),
    ...(found === undefined ? [] : [`## ${say(language, 'rule.found')}`, foundLine(found, language)]),
    ...Object.entries(page?.sections ?? {}).flatMap(([heading, text]) => [`## ${heading}`, text]),
    ...otherSettings(others, told.length === 0 ? 'rule.systems' : 'rule.other-systems', language),
  ])}\n`;
}

/** Returns the name and the version of the first system of a message that has a setting against what was found; undefined without one. */
export function systemToChange(trace: Trace, finding: Finding): string | undefined {
  const settings = settingsOfRule(finding.rule);
  if (settings.length === 0) return undefined;
  const [first] = toldSettings(settings, { trace, finding });
  return first === undefined ? undefined : nameOf(first.system);
}

interface Told {
  readonly system: SipSystem;
  readonly side: 'sender' | 'receiver';
  readonly own: readonly RuleSetting[];
}

function toldSettings(settings: readonly RuleSetting[], { trace, finding }: FoundHere): readonly Told[] {
  if (settings.length === 0) return [];
  const { sender, receivers } = systemsOfMessage(trace, finding.index);
  const asked = [
    ...(sender === undefined ? [] : [{ system: sender, side: 'sender' as const }]),
    ...receivers.map((system) => ({ system, side: 'receiver' as const })),
  ];
  return asked
    .map(({ system, side }) => ({ system, side, own: settingsOf(settings, system.id, side) }))
    .filter(({ own }) => 0 < own.length);
}

/** A version holds only characters that mean nothing in Markdown but `_`, which between letters marks nothing. */
function nameOf({ name, version }: SipSystem): string {
  return version === undefined ? name : `${name} ${version}`;
}

function line({ id, setting, where, source }: RuleSetting, language: Language): string {
  const words = (language === 'ja' ? ja : en)[id];
  return `- ${say(language, 'rule.setting', { setting: codeSpan(setting), where, words, source })}`;
}

function foundLine({ trace, finding }: FoundHere, language: Language): string {
  return say(language, 'rule.found-line', {
    line: lineOfEntry(trace, finding.index),
    message: findingMarkdown(finding, language),
  });
}

function otherSettings(
  settings: readonly RuleSetting[],
  heading: 'rule.systems' | 'rule.other-systems',
  language: Language,
): readonly string[] {
  if (settings.length === 0) return [];
  const systems = [...new Set(settings.map(({ system }) => system))];
  const lists = systems.map((system) => {
    const own = settings.filter((one) => one.system === system);
    return `**${systemName(system)}**\n\n${own.map((one) => line(one, language)).join('\n')}`;
  });
  return [`## ${say(language, heading)}`, ...lists];
}
