import type { CallKind, Profile } from '../engine/index.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** How much `check` reports; without the option the project's file says it. */
export const profiles: readonly Profile[] = ['errors', 'recommended', 'interop', 'strict'];

/** How `check` prints; the first is the default. */
export const checkFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;

/** How `calls` prints; the first is the default. */
export const callFormats = ['text', 'ndjson', 'csv'] as const;

/** What `calls` may be narrowed to; the first, which is the default, is everything. */
export const callKinds = [
  'all',
  'call',
  'registration',
  'subscription',
  'message',
  'options',
  'publish',
  'refer',
  'other',
] as const satisfies readonly (CallKind | 'all')[];

/** The values that an option may have, the first being the default; any for what names a file; none for a switch. */
type Values = readonly string[] | 'any' | 'switch';

const language = ['en', 'ja'];

/** Which options a command takes, and their values. */
export const options: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  messages: { format: ['text', 'ndjson', 'count'], repeats: ['no', 'yes'], follow: 'switch', lang: language },
  calls: { format: callFormats, kind: callKinds, lang: language },
  check: {
    format: checkFormats,
    'fail-on': ['error', 'warning', 'information', 'never'],
    profile: profiles,
    baseline: 'any',
    'update-baseline': 'switch',
    lang: language,
  },
  find: { format: ['text', 'json'], lang: language },
  explain: { lang: language },
  compare: { lang: language },
};

/** What parseArgs needs to know; its own complaints are English, so that `wrongToken` makes ours. */
export const parsedOptions = {
  format: { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  repeats: { type: 'string' },
  profile: { type: 'string' },
  kind: { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  follow: { type: 'boolean', short: 'f' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type TypeOf<Name extends keyof typeof parsedOptions> = (typeof parsedOptions)[Name]['type'];

/** The options that were given: the last of each counts. */
export type OptionValues = {
  readonly [Name in keyof typeof parsedOptions]: TypeOf<Name> extends 'string' ? string | undefined : boolean;
};

/** An option as it was written. */
interface OptionToken {
  readonly name: string;
  /** Such as `-h`. */
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** Returns the values of the options. */
export function valuesOf(given: readonly OptionToken[]): OptionValues {
  const valueOf = (name: string): string | undefined => given.findLast((one) => one.name === name)?.value;
  const isGiven = (name: string): boolean => given.some((one) => one.name === name);
  return {
    format: valueOf('format'),
    lang: valueOf('lang'),
    'fail-on': valueOf('fail-on'),
    repeats: valueOf('repeats'),
    profile: valueOf('profile'),
    kind: valueOf('kind'),
    baseline: valueOf('baseline'),
    'update-baseline': isGiven('update-baseline'),
    follow: isGiven('follow'),
    help: isGiven('help'),
    version: isGiven('version'),
  };
}

/** Returns what is wrong with an option before its command is known, or undefined. */
export function wrongToken({ name, rawName, value }: OptionToken, of: CliLanguage): string | undefined {
  const type = Object.entries(parsedOptions).find(([one]) => one === name)?.[1].type;
  if (type === undefined) return say(of, 'usage.option-unknown', { option: rawName });
  // What stands behind the name of an option that wants a file is the next option, if it looks like one.
  const isMissing = value === undefined || (name === 'baseline' && value.startsWith('-'));
  if (type === 'string' && isMissing) return say(of, 'usage.value-missing', { option: rawName });
  if (type === 'boolean' && value !== undefined) return say(of, 'usage.value-unwanted', { option: rawName });
  return undefined;
}

/** Returns what is wrong with the options of a command, or undefined. */
export function wrongOption(of: CliLanguage, command: string, given: readonly OptionToken[]): string | undefined {
  for (const { name } of given) {
    const possible = options[command]?.[name];
    const value = given.findLast((one) => one.name === name)?.value;
    if (possible === undefined) return say(of, 'usage.option-elsewhere', { option: name, command });
    if (typeof possible === 'string' || value === undefined || possible.includes(value)) continue;
    return say(of, 'usage.value', { option: name, value, allowed: possible.join(', ') });
  }
  return undefined;
}
