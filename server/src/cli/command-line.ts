import { parseArgs } from 'node:util';
import type { Profile } from '../engine/index.ts';
import {
  options,
  parsedOptions,
  profiles,
  valuesOf,
  wrongOption,
  wrongToken,
  callFormats,
  callKinds,
  checkFormats,
  type OptionValues,
} from './command-options.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** What the user asked for. */
export type Request =
  | { readonly kind: 'help' | 'version'; readonly language: CliLanguage }
  | { readonly kind: 'wrong'; readonly language: CliLanguage; readonly problem: string }
  | MessagesRequest
  | CallsRequest
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

export interface CallsRequest {
  readonly kind: 'calls';
  readonly language: CliLanguage;
  readonly format: (typeof callFormats)[number];
  /** Which kind is printed. */
  readonly wanted: (typeof callKinds)[number];
  readonly files: readonly string[];
}

export interface CheckRequest {
  readonly kind: 'check';
  readonly language: CliLanguage;
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  /** Absent where the project's file says how much is reported. */
  readonly profile?: Profile;
  /** The file of the findings that are known already; absent where all count. */
  readonly baseline?: string;
  /** True where what is found becomes what is known. */
  readonly isBaselineUpdated: boolean;
  readonly files: readonly string[];
}

export interface FindRequest {
  readonly kind: 'find';
  readonly language: CliLanguage;
  readonly format: 'text' | 'json';
  readonly uri: string;
  readonly files: readonly string[];
}

export type CheckFormat = (typeof checkFormats)[number];

export type FailOn = 'error' | 'warning' | 'information' | 'never';

/** Returns the request that the arguments (without node and script) make; wrong ones become a sentence, never an error. */
export function readCommandLine(argv: readonly string[]): Request {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: parsedOptions,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const values = valuesOf(given);
  const language: CliLanguage = values.lang === 'ja' ? 'ja' : 'en';
  const wrong = (problem: string): Request => ({ kind: 'wrong', language, problem });
  const problem = given.map((token) => wrongToken(token, language)).find((one) => one !== undefined);
  if (problem !== undefined) return wrong(problem);
  if (given.some(({ name }) => name === 'help')) return { kind: 'help', language };
  if (given.some(({ name }) => name === 'version')) return { kind: 'version', language };
  const [command, ...rest] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (command === undefined) return wrong(say(language, 'usage.command-missing'));
  if (!Object.hasOwn(options, command)) return wrong(say(language, 'usage.command-unknown', { command }));
  const wrongUse = wrongOption(language, command, given);
  if (wrongUse !== undefined) return wrong(wrongUse);
  const asked = requestOf(command, language, rest, values);
  const misuse = misused(asked);
  return misuse === undefined ? asked : wrong(say(language, misuse));
}

/** Returns the sentence about what a request combines and cannot, or undefined. */
function misused(
  asked: Request,
): 'usage.follow' | 'usage.follow-pipe' | 'usage.pipe-twice' | 'usage.baseline' | undefined {
  if (asked.kind === 'check' && asked.isBaselineUpdated && asked.baseline === undefined) return 'usage.baseline';
  if (asked.kind === 'messages' && asked.isFollowed) {
    if (asked.format === 'count' || asked.withRepeats) return 'usage.follow';
    if (asked.files.includes('-')) return 'usage.follow-pipe';
  }
  const isTwice = 'files' in asked && 1 < asked.files.filter((file) => file === '-').length;
  return isTwice ? 'usage.pipe-twice' : undefined;
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
      isFollowed: values.follow,
      files: rest,
    };
  }
  if (command === 'calls') {
    const format = callFormats.find((one) => one === values.format) ?? 'text';
    const wanted = callKinds.find((one) => one === values.kind) ?? 'all';
    return { kind: 'calls', language, format, wanted, files: rest };
  }
  const failOn = values['fail-on'];
  const profile = profiles.find((one) => one === values.profile);
  return {
    kind: 'check',
    language,
    format: checkFormats.find((one) => one === values.format) ?? 'text',
    failOn: failOn === 'warning' || failOn === 'information' || failOn === 'never' ? failOn : 'error',
    ...(profile === undefined ? {} : { profile }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
    isBaselineUpdated: values['update-baseline'],
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
