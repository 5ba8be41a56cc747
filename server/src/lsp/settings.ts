import { defaultRuleSettings, rules as allRules } from '../engine/index.ts';
import type { Language, Profile, RuleId, RuleSettings, SeveritySetting, StatusClassName } from '../engine/index.ts';
import { isRecord } from './is-record.ts';

/** The settings below `sipLens`, complete and of the right types. */
export interface Settings {
  /** `auto` is the language of the client. */
  readonly language: Language | 'auto';
  readonly rules: RuleSettings;
}

export const defaultSettings: Settings = Object.freeze({ language: 'auto', rules: defaultRuleSettings });

/** What was read, and the full names of the settings whose value was not of their type: for those the default holds. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly wrong: readonly string[];
}

const languages = ['auto', 'en', 'ja'] as const;
const profiles: readonly Profile[] = ['errors', 'recommended', 'interop', 'strict'];
const severities = ['default', 'error', 'warning', 'information', 'hint', 'off'] as const;
const classes = ['1xx', '2xx', '3xx', '4xx', '5xx', '6xx'] as const;
const mostHops = 100;

/** Returns the settings that a client's answer for the section `sipLens` holds; null and undefined mean the defaults. */
export function readSettings(value: unknown): ReadSettings {
  const wrong: string[] = [];
  const root = section(value, 'sipLens', wrong);
  const language = oneOf(root['language'], languages, 'sipLens.language', wrong) ?? defaultSettings.language;
  const profile = oneOf(root['profile'], profiles, 'sipLens.profile', wrong) ?? defaultRuleSettings.profile;
  const severitySettings = readSeverities(section(root['rules'], 'sipLens.rules', wrong), wrong);
  const classSettings = readClasses(section(root['responses'], 'sipLens.responses', wrong), wrong);
  const redirects = section(root['redirects'], 'sipLens.redirects', wrong);
  const maxHops = readHops(redirects['maxHops'], wrong);
  const { suppressions, trustDomain } = defaultRuleSettings;
  const rules = { severities: severitySettings, profile, classes: classSettings, maxHops, suppressions, trustDomain };
  return { settings: { language, rules }, wrong };
}

function readSeverities(values: Section, wrong: string[]): Partial<Record<RuleId, SeveritySetting>> {
  const read: Partial<Record<RuleId, SeveritySetting>> = {};
  for (const { id } of allRules) {
    const severity = oneOf(values[id], severities, `sipLens.rules.${id}`, wrong);
    if (severity !== undefined) read[id] = severity;
  }
  return read;
}

function readClasses(values: Section, wrong: string[]): Record<StatusClassName, boolean> {
  const read = { ...defaultRuleSettings.classes };
  for (const name of classes) {
    const value = values[name];
    if (typeof value === 'boolean') read[name] = value;
    else if (isGiven(value)) wrong.push(`sipLens.responses.${name}`);
  }
  return read;
}

function readHops(value: unknown, wrong: string[]): number {
  if (typeof value === 'number' && Number.isInteger(value) && 1 <= value && value <= mostHops) return value;
  if (isGiven(value)) wrong.push('sipLens.redirects.maxHops');
  return defaultRuleSettings.maxHops;
}

type Section = Readonly<Record<string, unknown>>;

function section(value: unknown, name: string, wrong: string[]): Section {
  if (isRecord(value)) return value;
  if (isGiven(value)) wrong.push(name);
  return {};
}

function oneOf<Name extends string>(
  value: unknown,
  allowed: readonly Name[],
  name: string,
  wrong: string[],
): Name | undefined {
  const found = allowed.find((one) => one === value);
  if (found === undefined && isGiven(value)) wrong.push(name);
  return found;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
