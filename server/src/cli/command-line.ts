import { parseArgs } from 'node:util';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** What the user asked for. */
export type Request =
  | { readonly kind: 'help' | 'version'; readonly language: CliLanguage }
  | { readonly kind: 'wrong'; readonly problem: string }
  | MessagesRequest
  | CheckRequest
  | { readonly kind: 'explain'; readonly language: CliLanguage; readonly codes: readonly [string] }
  | { readonly kind: 'compare'; readonly language: CliLanguage; readonly codes: readonly [string, string] };

export interface MessagesRequest {
  readonly kind: 'messages';
  readonly language: CliLanguage;
  readonly format: 'text' | 'ndjson' | 'count';
  readonly files: readonly string[];
}

export interface CheckRequest {
  readonly kind: 'check';
  readonly language: CliLanguage;
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
  readonly files: readonly string[];
}

export type FailOn = 'error' | 'warning' | 'information' | 'never';

type OptionName = 'format' | 'lang' | 'fail-on';

/** Which options a command takes, and their values; the first is the default. */
const options: Readonly<Record<string, Readonly<Partial<Record<OptionName, readonly string[]>>>>> = {
  messages: { format: ['text', 'ndjson', 'count'], lang: ['en', 'ja'] },
  check: { format: ['text', 'json'], lang: ['en', 'ja'], 'fail-on': ['error', 'warning', 'information', 'never'] },
  explain: { lang: ['en', 'ja'] },
  compare: { lang: ['en', 'ja'] },
};

/** Returns the request that the arguments (without node and script) make; wrong ones become a sentence, never an error. */
export function readCommandLine(argv: readonly string[]): Request {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : '';
    return { kind: 'wrong', problem: say('en', 'usage.option', { problem: `${problem}.` }) };
  }
  const { values, positionals } = parsed;
  const language: CliLanguage = values.lang === 'ja' ? 'ja' : 'en';
  if (values.help === true) return { kind: 'help', language };
  if (values.version === true) return { kind: 'version', language };
  const [command, ...rest] = positionals;
  if (command === undefined) return { kind: 'wrong', problem: say(language, 'usage.command-missing') };
  const allowed = options[command];
  if (allowed === undefined || !Object.hasOwn(options, command)) {
    return { kind: 'wrong', problem: say(language, 'usage.command-unknown', { command }) };
  }
  const wrong = wrongOption(language, command, allowed, values);
  return wrong ?? requestOf(command, language, rest, values);
}

type OptionValues = Readonly<Partial<Record<OptionName, string | undefined>>>;

function wrongOption(
  language: CliLanguage,
  command: string,
  allowed: Readonly<Partial<Record<OptionName, readonly string[]>>>,
  values: OptionValues,
): Request | undefined {
  for (const option of ['format', 'lang', 'fail-on'] as const) {
    const value = values[option];
    if (value === undefined) continue;
    const known = allowed[option];
    if (known === undefined) {
      const problem =
        language === 'ja' ? `${command} に --${option} はありません。` : `${command} takes no --${option}.`;
      return { kind: 'wrong', problem: say(language, 'usage.option', { problem }) };
    }
    if (!known.includes(value)) {
      return { kind: 'wrong', problem: say(language, 'usage.value', { option, value, allowed: known.join(', ') }) };
    }
  }
  return undefined;
}

function requestOf(command: string, language: CliLanguage, rest: readonly string[], values: OptionValues): Request {
  if (command === 'explain' || command === 'compare') return codesRequest(command, language, rest);
  if (rest.length === 0) return { kind: 'wrong', problem: say(language, 'usage.files-missing') };
  if (command === 'messages') {
    const format = values.format === 'ndjson' || values.format === 'count' ? values.format : 'text';
    return { kind: 'messages', language, format, files: rest };
  }
  const failOn = values['fail-on'];
  return {
    kind: 'check',
    language,
    format: values.format === 'json' ? 'json' : 'text',
    failOn: failOn === 'warning' || failOn === 'information' || failOn === 'never' ? failOn : 'error',
    files: rest,
  };
}

function codesRequest(command: 'explain' | 'compare', language: CliLanguage, rest: readonly string[]): Request {
  const [first, second, third] = rest;
  if (command === 'explain' && first !== undefined && second === undefined) {
    return { kind: 'explain', language, codes: [first] };
  }
  if (command === 'compare' && first !== undefined && second !== undefined && third === undefined) {
    return { kind: 'compare', language, codes: [first, second] };
  }
  const example = command === 'explain' ? 'explain 301' : 'compare 301 380';
  const count = command === 'explain' ? 1 : 2;
  return { kind: 'wrong', problem: say(language, 'usage.codes', { command, count, example }) };
}
