import { globOf } from '../text/glob.ts';
import { rules as allRules } from './index.ts';
import type { RuleId, Severity } from './rule.ts';
import type { Profile, RuleSettings, Suppression } from './rule-settings.ts';

/** The name of the file in which a folder says how what is below it is checked. */
export const projectFile = '.siplens.json';

export const profiles = ['errors', 'recommended', 'interop', 'strict'] as const satisfies readonly Profile[];

/** How a rule may be reported by name. */
export const projectSeverities = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

/** What such a file, or one of its overrides, says; what is absent is left as it is. */
interface Wishes {
  readonly profile?: Profile;
  readonly severities: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  readonly suppressions: readonly Suppression[];
  readonly trustDomain?: readonly string[];
}

/** What `.siplens.json` says. */
export interface ProjectSettings extends Wishes {
  /** For the files that fit one of the patterns; the later wins. */
  readonly overrides: readonly (Wishes & { readonly files: readonly string[] })[];
}

/** What was read, and the places of what means nothing, such as `rules.no-such-rule`: it is left out. */
export interface ReadProject {
  readonly settings: ProjectSettings;
  readonly wrong: readonly string[];
}

/** Returns what the parsed JSON of a `.siplens.json` says. */
export function readProjectSettings(value: unknown): ReadProject {
  const wrong: string[] = [];
  const root = record(value, 'the file', wrong);
  const wishes = readWishes(root, '', wrong);
  tellUnknown(root, ['$schema', ...wishNames, 'overrides'], '', wrong);
  const overrides = list(root['overrides'], 'overrides', wrong).flatMap((one, place) => {
    const at = `overrides[${place}]`;
    const own = record(one, at, wrong);
    tellUnknown(own, ['files', ...wishNames], `${at}.`, wrong);
    const written = own['files'];
    const files = texts(typeof written === 'string' ? [written] : written, `${at}.files`, wrong);
    if (written === undefined) wrong.push(`${at}.files`);
    return files.length === 0 ? [] : [{ ...readWishes(own, `${at}.`, wrong), files }];
  });
  return { settings: { ...wishes, overrides }, wrong };
}

/** Returns what holds for a file below the folder of `.siplens.json`, over what held without it. `path` is relative, with `/`. */
export function projectRuleSettings(base: RuleSettings, project: ProjectSettings, path: string): RuleSettings {
  const fitting = project.overrides.filter(({ files }) => files.some((pattern) => isMeant(pattern, path)));
  return fitting.reduce<RuleSettings>(merged, merged(base, project));
}

/** A pattern without a folder is meant in all folders. */
function isMeant(pattern: string, path: string): boolean {
  const plain = pattern.replace(/^\.\//, '');
  return globOf(plain.includes('/') ? plain : `**/${plain}`)(path);
}

function merged(base: RuleSettings, { profile, severities, suppressions, trustDomain }: Wishes): RuleSettings {
  return {
    ...base,
    profile: profile ?? base.profile,
    severities: { ...base.severities, ...severities },
    suppressions: [...base.suppressions, ...suppressions],
    trustDomain: trustDomain ?? base.trustDomain,
  };
}

const wishNames = ['profile', 'rules', 'suppress', 'trustDomain'] as const;

function readWishes(root: Fields, at: string, wrong: string[]): Wishes {
  const { profile, trustDomain } = root;
  const found = profiles.find((one) => one === profile);
  if (profile !== undefined && found === undefined) wrong.push(`${at}profile`);
  return {
    ...(found === undefined ? {} : { profile: found }),
    severities: readSeverities(record(root['rules'], `${at}rules`, wrong), `${at}rules.`, wrong),
    suppressions: list(root['suppress'], `${at}suppress`, wrong).flatMap((one, place) =>
      readSuppression(one, `${at}suppress[${place}]`, wrong),
    ),
    ...(trustDomain === undefined ? {} : { trustDomain: texts(trustDomain, `${at}trustDomain`, wrong) }),
  };
}

function readSeverities(values: Fields, at: string, wrong: string[]): Partial<Record<RuleId, Severity | 'off'>> {
  const read: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const [name, value] of Object.entries(values)) {
    const rule = ruleIdOf(name);
    const severity = projectSeverities.find((one) => one === value);
    if (rule === undefined || severity === undefined) wrong.push(`${at}${name}`);
    else read[rule] = severity;
  }
  return read;
}

const suppressNames = ['rule', 'callId', 'userAgent', 'reason'] as const;

function readSuppression(value: unknown, at: string, wrong: string[]): readonly Suppression[] {
  const fields = record(value, at, wrong);
  tellUnknown(fields, suppressNames, `${at}.`, wrong);
  const rule = ruleIdOf(fields['rule']);
  if (rule === undefined) wrong.push(`${at}.rule`);
  const read: Record<string, string> = {};
  for (const name of ['callId', 'userAgent', 'reason'] as const) {
    const text = fields[name];
    if (typeof text === 'string' && text !== '') read[name] = text;
    else if (text !== undefined) wrong.push(`${at}.${name}`);
  }
  const isNarrow = 'callId' in read || 'userAgent' in read;
  // All that a rule says is turned off under `rules`.
  if (!isNarrow && !('callId' in fields) && !('userAgent' in fields)) wrong.push(`${at}.callId`);
  return rule === undefined || !isNarrow ? [] : [{ rule, ...read }];
}

function ruleIdOf(value: unknown): RuleId | undefined {
  return allRules.find(({ id }) => id === value)?.id;
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown, at: string, wrong: string[]): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  if (value !== undefined) wrong.push(at);
  return {};
}

function list(value: unknown, at: string, wrong: string[]): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value !== undefined) wrong.push(at);
  return [];
}

function texts(value: unknown, at: string, wrong: string[]): readonly string[] {
  const found = list(value, at, wrong);
  const read = found.filter((one) => typeof one === 'string');
  if (read.length < found.length) wrong.push(at);
  return read;
}

function tellUnknown(fields: Fields, known: readonly string[], at: string, wrong: string[]): void {
  for (const name of Object.keys(fields)) if (!known.includes(name)) wrong.push(`${at}${name}`);
}
