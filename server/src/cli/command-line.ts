import { parseArgs } from 'node:util';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** What the user asked for. */
export type Request =
  | { readonly kind: 'help' | 'version'; readonly language: CliLanguage }
  | { readonly kind: 'wrong'; readonly language: CliLanguage; readonly problem: string }
  | MessagesRequest
  | CheckRequest
  | FindRequest
  | { readonly kind: 'explain'; readonly language: CliLanguage; readonly codes: readonly [string] }
  | { readonly kind: 'compare'; readonly language: CliLanguage; readonly codes: readonly [string, string] };

export interface MessagesRequest {
  readonly kind: 'messages';
  readonly language: CliLanguage;
  readonly format: 'text' | 'ndjson' | 'count';
  /** True where each message is said to repeat an earlier one, if it does. */
  readonly withRepeats: boolean;
  /** True where what is appended to the files is printed as it comes. */
  readonly isFollowed: boolean;
  readonly files: readonly string[];
}

export interface CheckRequest {
  readonly kind: 'check';
  readonly language: CliLanguage;
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly files: readonly string[];
}

export interface FindRequest {
  readonly kind: 'find';
  readonly language: CliLanguage;
  readonly format: 'text' | 'json';
  readonly uri: string;
  readonly files: readonly string[];
}

/** How `check` prints; the first is the default. */
const checkFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;

export type CheckFormat = (typeof checkFormats)[number];

export type FailOn = 'error' | 'warning' | 'information' | 'never';

type OptionName = 'format' | 'lang' | 'fail-on' | 'repeats';

/** The command that takes `--follow`. */
const followed = 'messages';

/** Which options a command takes, and their values; the first is the default. */
const options: Readonly<Record<string, Readonly<Partial<Record<OptionName, readonly string[]>>>>> = {
  messages: { format: ['text', 'ndjson', 'count'], repeats: ['no', 'yes'], lang: ['en', 'ja'] },
  check: { format: checkFormats, lang: ['en', 'ja'], 'fail-on': ['error', 'warning', 'information', 'never'] },
  find: { format: ['text', 'json'], lang: ['en', 'ja'] },
  explain: { lang: ['en', 'ja'] },
  compare: { lang: ['en', 'ja'] },
};

/** What parseArgs needs to know; its own complaints are English, so that `wrongToken` makes ours. */
const known = {
  format: { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  repeats: { type: 'string' },
  follow: { type: 'boolean', short: 'f' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Returns the request that the arguments (without node and script) make; wrong ones become a sentence, never an error. */
export function readCommandLine(argv: readonly string[]): Request {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: known,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const valueOf = (name: OptionName): string | undefined => given.findLast((one) => one.name === name)?.value;
  const language: CliLanguage = valueOf('lang') === 'ja' ? 'ja' : 'en';
  const problem = given.map((token) => wrongToken(token, language)).find((one) => one !== undefined);
  if (problem !== undefined) return { kind: 'wrong', language, problem };
  if (given.some(({ name }) => name === 'help')) return { kind: 'help', language };
  if (given.some(({ name }) => name === 'version')) return { kind: 'version', language };
  const [command, ...rest] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (command === undefined) return { kind: 'wrong', language, problem: say(language, 'usage.command-missing') };
  const allowed = Object.hasOwn(options, command) ? options[command] : undefined;
  if (allowed === undefined)
    return { kind: 'wrong', language, problem: say(language, 'usage.command-unknown', { command }) };
  const wrong = (sentence: string): Request => ({ kind: 'wrong', language, problem: sentence });
  const values = {
    format: valueOf('format'),
    lang: valueOf('lang'),
    'fail-on': valueOf('fail-on'),
    repeats: valueOf('repeats'),
  };
  const isFollowed = given.some(({ name }) => name === 'follow');
  if (isFollowed && command !== followed)
    return wrong(say(language, 'usage.option-elsewhere', { option: 'follow', command }));
  if (isFollowed && (values.format === 'count' || values.repeats === 'yes'))
    return wrong(say(language, 'usage.follow'));
  const wrongUse = wrongOption(language, command, allowed, values);
  if (wrongUse !== undefined) return wrongUse;
  const asked = requestOf(command, language, rest, values);
  if ('files' in asked && 1 < asked.files.filter((file) => file === '-').length)
    return wrong(say(language, 'usage.pipe-twice'));
  if (!isFollowed || asked.kind !== 'messages') return asked;
  return asked.files.includes('-') ? wrong(say(language, 'usage.follow-pipe')) : { ...asked, isFollowed };
}

interface OptionToken {
  readonly name: string;
  /** As it was written, such as `-h`. */
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** Returns what is wrong with an option before its command is known, or undefined. */
function wrongToken({ name, rawName, value }: OptionToken, language: CliLanguage): string | undefined {
  const type = Object.entries(known).find(([one]) => one === name)?.[1].type;
  if (type === undefined) return say(language, 'usage.option-unknown', { option: rawName });
  if (type === 'string' && value === undefined) return say(language, 'usage.value-missing', { option: rawName });
  if (type === 'boolean' && value !== undefined) return say(language, 'usage.value-unwanted', { option: rawName });
  return undefined;
}

type OptionValues = Readonly<Record<OptionName, string | undefined>>;

function wrongOption(
  language: CliLanguage,
  command: string,
  allowed: Readonly<Partial<Record<OptionName, readonly string[]>>>,
  values: OptionValues,
): Request | undefined {
  for (const option of ['format', 'lang', 'fail-on', 'repeats'] as const) {
    const value = values[option];
    if (value === undefined) continue;
    const possible = allowed[option];
    if (possible === undefined) {
      return { kind: 'wrong', language, problem: say(language, 'usage.option-elsewhere', { option, command }) };
    }
    if (!possible.includes(value)) {
      return {
        kind: 'wrong',
        language,
        problem: say(language, 'usage.value', { option, value, allowed: possible.join(', ') }),
      };
    }
  }
  return undefined;
}

function requestOf(command: string, language: CliLanguage, rest: readonly string[], values: OptionValues): Request {
  if (command === 'explain' || command === 'compare') return codesRequest(command, language, rest);
  if (command === 'find') return findRequest(language, rest, values);
  if (rest.length === 0) return { kind: 'wrong', language, problem: say(language, 'usage.files-missing') };
  if (command === 'messages') {
    const format = values.format === 'ndjson' || values.format === 'count' ? values.format : 'text';
    return {
      kind: 'messages',
      language,
      format,
      withRepeats: values.repeats === 'yes',
      isFollowed: false,
      files: rest,
    };
  }
  const failOn = values['fail-on'];
  return {
    kind: 'check',
    language,
    format: checkFormats.find((one) => one === values.format) ?? 'text',
    failOn: failOn === 'warning' || failOn === 'information' || failOn === 'never' ? failOn : 'error',
    files: rest,
  };
}

function findRequest(language: CliLanguage, [uri, ...files]: readonly string[], { format }: OptionValues): Request {
  if (uri === undefined || files.length === 0) {
    return { kind: 'wrong', language, problem: say(language, 'usage.find') };
  }
  return { kind: 'find', language, format: format === 'json' ? 'json' : 'text', uri, files };
}

function codesRequest(command: 'explain' | 'compare', language: CliLanguage, rest: readonly string[]): Request {
  const [first, second, third] = rest;
  if (command === 'explain' && first !== undefined && second === undefined) {
    return { kind: 'explain', language, codes: [first] };
  }
  if (command === 'compare' && first !== undefined && second !== undefined && third === undefined) {
    return { kind: 'compare', language, codes: [first, second] };
  }
  return { kind: 'wrong', language, problem: say(language, `usage.${command}`) };
}
