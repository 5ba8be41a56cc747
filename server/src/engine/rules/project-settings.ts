import { globOf } from '../text/glob.ts';
import type { JsonPath } from '../text/json-places.ts';
import { rules as allRules } from './index.ts';
import type { RuleId, Severity } from './rule.ts';
import type { Profile, RuleSettings, Suppression } from './rule-settings.ts';
import type { WrongSetting } from './wrong-setting.ts';

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

/** What was read, and what of it means nothing. */
export interface ReadProject {
  readonly settings: ProjectSettings;
  readonly wrong: readonly WrongSetting[];
}

/** Returns what the parsed JSON of a `.siplens.json` says. */
export function readProjectSettings(value: unknown): ReadProject {
  const wrong: WrongSetting[] = [];
  const root = record(value, [], wrong);
  const wishes = readWishes(root, [], wrong);
  tellUnknown(root, ['$schema', ...wishNames, 'overrides'], [], wrong);
  const overrides = list(root['overrides'], ['overrides'], wrong).flatMap((one, place) => {
    return readOverride(one, ['overrides', place], wrong);
  });
  return { settings: { ...wishes, overrides }, wrong };
}

function readOverride(value: unknown, at: JsonPath, wrong: WrongSetting[]): ProjectSettings['overrides'] {
  const own = record(value, at, wrong);
  if (own === nothing) return [];
  tellUnknown(own, ['files', ...wishNames], at, wrong);
  const written = own['files'];
  const place = [...at, 'files'];
  if (written === undefined) wrong.push({ path: place, id: 'missing-files' });
  const files = patterns(written, place, wrong);
  return files.length === 0 ? [] : [{ ...readWishes(own, at, wrong), files }];
}

/** Returns what holds for a file below the folder of `.siplens.json`, over what held without it. `path` is relative, with `/`. */
export function projectRuleSettings(base: RuleSettings, project: ProjectSettings, path: string): RuleSettings {
  const fitting = project.overrides.filter(({ files }) => files.some((pattern) => isMeant(pattern, path)));
  return fitting.reduce<RuleSettings>(merged, merged(base, project));
}

/** A pattern without a folder is meant in all folders; `./` and `/` before it are the folder of the file that has it; one that ends with `/` is all that is below it. */
function isMeant(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return globOf(whole.includes('/') ? whole.replace(/^\.?\/+/, '') : `**/${whole}`)(path);
}

/** Steps that lead out of the folder or nowhere, a drive, and separators of Windows: no path below the folder is written so. */
const unfit = /^\.?\/*$|(?:^|\/)\.\.(?:\/|$)|^[a-z]:|\\[\p{L}\p{N}]/iu;

/** Returns the patterns that may fit a file. */
function patterns(written: unknown, at: JsonPath, wrong: WrongSetting[]): readonly string[] {
  const isOne = typeof written === 'string';
  const found = isOne ? [written] : texts(written, at, wrong);
  if (Array.isArray(written) && written.length === 0) wrong.push({ path: at, id: 'missing-files' });
  return found.filter((pattern) => {
    if (!unfit.test(pattern)) return true;
    wrong.push({ path: isOne ? at : [...at, (written as readonly unknown[]).indexOf(pattern)], id: 'no-pattern' });
    return false;
  });
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

function readWishes(root: Fields, at: JsonPath, wrong: WrongSetting[]): Wishes {
  const { profile, trustDomain } = root;
  const found = profiles.find((one) => one === profile);
  if (profile !== undefined && found === undefined) {
    wrong.push({ path: [...at, 'profile'], id: 'no-profile', ...foundText(profile), known: profiles });
  }
  const suppress = [...at, 'suppress'];
  return {
    ...(found === undefined ? {} : { profile: found }),
    severities: readSeverities(record(root['rules'], [...at, 'rules'], wrong), [...at, 'rules'], wrong),
    suppressions: list(root['suppress'], suppress, wrong).flatMap((one, place) =>
      readSuppression(one, [...suppress, place], wrong),
    ),
    ...(trustDomain === undefined ? {} : { trustDomain: texts(trustDomain, [...at, 'trustDomain'], wrong) }),
  };
}

function readSeverities(
  values: Fields,
  at: JsonPath,
  wrong: WrongSetting[],
): Partial<Record<RuleId, Severity | 'off'>> {
  const read: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = [...at, name];
    const rule = ruleIdOf(name);
    const severity = projectSeverities.find((one) => one === value);
    if (rule === undefined) wrong.push({ path, id: 'unknown-rule', found: name });
    else if (severity === undefined) {
      wrong.push({ path, id: 'no-severity', ...foundText(value), known: projectSeverities });
    } else read[rule] = severity;
  }
  return read;
}

const suppressNames = ['rule', 'callId', 'userAgent', 'reason'] as const;

function readSuppression(value: unknown, at: JsonPath, wrong: WrongSetting[]): readonly Suppression[] {
  const fields = record(value, at, wrong);
  if (fields === nothing) return [];
  tellUnknown(fields, suppressNames, at, wrong);
  const written = fields['rule'];
  const rule = ruleIdOf(written);
  const place = [...at, 'rule'];
  if (written === undefined) wrong.push({ path: place, id: 'missing-rule' });
  else if (rule === undefined) wrong.push({ path: place, id: 'unknown-rule', ...foundText(written) });
  const read: Record<string, string> = {};
  for (const name of ['callId', 'userAgent', 'reason'] as const) {
    const text = fields[name];
    if (typeof text === 'string' && text !== '') read[name] = text;
    else if (text !== undefined) wrong.push({ path: [...at, name], id: 'no-text' });
  }
  const isNarrow = 'callId' in read || 'userAgent' in read;
  // All that a rule says is turned off under `rules`.
  if (!isNarrow && !('callId' in fields) && !('userAgent' in fields)) wrong.push({ path: at, id: 'missing-target' });
  return rule === undefined || !isNarrow ? [] : [{ rule, ...read }];
}

function ruleIdOf(value: unknown): RuleId | undefined {
  return allRules.find(({ id }) => id === value)?.id;
}

function foundText(value: unknown): { readonly found?: string } {
  return typeof value === 'string' ? { found: value } : {};
}

type Fields = Readonly<Record<string, unknown>>;

const nothing: Fields = {};

function record(value: unknown, path: JsonPath, wrong: WrongSetting[]): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  if (value !== undefined) wrong.push({ path, id: 'no-object' });
  return nothing;
}

function list(value: unknown, path: JsonPath, wrong: WrongSetting[]): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value !== undefined) wrong.push({ path, id: 'no-list' });
  return [];
}

function texts(value: unknown, path: JsonPath, wrong: WrongSetting[]): readonly string[] {
  const found = list(value, path, wrong);
  const read = found.filter((one): one is string => typeof one === 'string' && one !== '');
  if (read.length < found.length) wrong.push({ path, id: 'no-texts' });
  return read;
}

function tellUnknown(fields: Fields, known: readonly string[], at: JsonPath, wrong: WrongSetting[]): void {
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) wrong.push({ path: [...at, name], id: 'unknown-name', found: name, known });
  }
}
