import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import { readFile } from '../../src/lsp/node/read-file.ts';
import { pulled } from '../protocol/ask.ts';
import { fullClient } from '../protocol/full-client.ts';
import { pair } from '../protocol/pair.ts';
import { runCli } from './run-cli.ts';
import { sample } from './trace-files.ts';

const severities: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly suppressed?: unknown;
}

/** What a face of the engine says about a folder: of each trace its findings, and what is wrong with the settings. */
interface Said {
  readonly findings: readonly string[];
  readonly problems: readonly string[];
}

const lines = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].toSorted();

/** Only what stands behind the name of the file is compared: one of them says it as a path, the other as a URI. */
const problemsIn = (texts: readonly string[]): readonly string[] =>
  lines(
    texts
      .flatMap((text) => text.split('\n'))
      .flatMap((line) => /(?<=\.siplens\.json)(?::\d+:\d+)?: .*$/.exec(line)?.[0] ?? []),
  );

function saidByCommandLine(folder: string): Said {
  const { out, problems } = runCli(['check', '--format', 'json', '.'], '', folder);
  const rows = (JSON.parse(out) as readonly Row[]).filter(({ suppressed }) => suppressed === undefined);
  const findings = rows.map(({ file, line, column, severity, rule, message }) => {
    return `${file}:${line}:${column}: ${severity} [${rule}] ${message}`;
  });
  return { findings: findings.toSorted(), problems: problemsIn([problems]) };
}

async function saidByEditor(folder: string): Promise<Said> {
  const asker = await pair({ capabilities: fullClient, runtime: { readFile } });
  const findings: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => /\.(?:sip|log)$/.test(one));
  for (const file of files) {
    const uri = pathToFileURL(path.join(folder, file)).href;
    await asker.open(uri, file.endsWith('.sip') ? 'sip' : 'log', readFileSync(path.join(folder, file), 'utf8'));
    for (const { range, severity, code, message } of await pulled(asker, uri)) {
      const { line, character } = range.start;
      findings.push(`${file}:${line + 1}:${character + 1}: ${severities[severity ?? 0]} [${code}] ${plain(message)}`);
    }
  }
  await asker.end();
  return { findings: findings.toSorted(), problems: problemsIn(asker.logged) };
}

/** This client takes no Markdown in diagnostics. */
function plain(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}

const trace = readFileSync(sample('301-to-itself.sip'), 'utf8');
const other = readFileSync(sample('404-486-503-failures.ngrep.log'), 'utf8');
const callId = /^Call-ID: (\S+)/m.exec(trace)?.[1] ?? '';
const rule = 'redirect-loop';

/** Workspaces by what is special about them: settings by their place. Text stands as it is, anything else as JSON. */
const workspaces: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'without settings': {},
  'with a profile': { '.siplens.json': { profile: 'errors' } },
  'with the profile strict': { '.siplens.json': { profile: 'strict' } },
  'with a profile and a severity': { '.siplens.json': { profile: 'errors', rules: { 'moved-permanently': 'hint' } } },
  'with nested settings': {
    '.siplens.json': { profile: 'strict', rules: { [rule]: 'hint' } },
    'lab/.siplens.json': { rules: { [rule]: 'off' } },
    'lab/deep/x/.siplens.json': {},
  },
  'with overrides': {
    '.siplens.json': {
      rules: { [rule]: 'warning' },
      overrides: [
        { files: 'lab/**', profile: 'strict', rules: { [rule]: 'off' } },
        { files: ['*.log', './lab/deep/[a-x]/*'], profile: 'errors' },
        { files: './loop.sip', rules: { 'redirect-to-itself': 'hint' } },
        { files: '/lab/*.sip', rules: { 'redirect-to-itself': 'hint' } },
        { files: 'a {b,é} #%.sip', rules: { 'redirect-to-itself': 'information' } },
      ],
    },
  },
  'with suppressions': {
    '.siplens.json': {
      suppress: [
        { rule, callId, reason: 'known' },
        { rule: 'request-failed', userAgent: '*' },
      ],
    },
  },
  'with a byte order mark and CR LF': { '.siplens.json': '\ufeff{\r\n  "profile": "errors",\r\n "x": 1 }\r\n' },
  'with comments': { '.siplens.json': '{ // strict\n "profile": "strict" }' },
  'with a broken file': { '.siplens.json': '{"profile":', 'lab/.siplens.json': '{"profile":"errors"}' },
  'with an empty file': { '.siplens.json': { profile: 'errors' }, 'lab/.siplens.json': '' },
  'with a value twice': { '.siplens.json': '{"profile":"errors",\n"profile":"strict"}' },
  'with wrong values': {
    '.siplens.json': { profile: 'loud', rules: { [rule]: 'of', x: 'off' }, suppress: {}, overrides: [{}] },
  },
  'with octets that are no UTF-8': { '.siplens.json': Buffer.from('{"profile":"errors","x":"M\xfcller"}', 'latin1') },
  'with UTF-16': { '.siplens.json': Buffer.from('\ufeff{"profile":"errors"}', 'utf16le') },
  'with a file that is too long': {
    '.siplens.json': { profile: 'errors' },
    'lab/.siplens.json': ' '.repeat(2 ** 20 + 1),
  },
};

describe('the command line and the editor', () => {
  let folder = '';
  const put = (name: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    const isWhole = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(path.join(folder, name), isWhole ? content : JSON.stringify(content));
  };
  const compare = async (): Promise<Said> => {
    const said = saidByCommandLine(folder);
    expect(await saidByEditor(folder)).toEqual(said);
    return said;
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-same-'));
    for (const name of ['loop.sip', 'lab/loop.sip', 'lab/deep/x/loop.log', 'a é #%.sip']) put(name, trace);
    for (const name of ['failures.log', 'lab/failures.log']) put(name, other);
    put('lab/commented.sip', `# siplens-disable ${rule}, moved-permanently known\r\n${trace}`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(Object.keys(workspaces))('say the same of a folder %s', async (name) => {
    for (const [file, content] of Object.entries(workspaces[name] ?? {})) put(file, content);
    const { findings } = await compare();
    expect(findings.length).toBeGreaterThan(3);
  });

  it.each([
    ['leads back to itself', () => symlinkSync('.siplens.json', path.join(folder, 'lab/.siplens.json'))],
    ['leads nowhere', () => symlinkSync('nowhere', path.join(folder, 'lab/.siplens.json'))],
    ['is a folder', () => mkdirSync(path.join(folder, 'lab/.siplens.json'))],
  ])('say the same of a file of settings that %s, and that it does not hold', async (_, make) => {
    put('.siplens.json', { profile: 'errors' });
    make();
    const { findings, problems } = await compare();
    expect(findings.some((line) => line.startsWith('lab/') && line.includes('moved-permanently'))).toBe(true);
    expect(problems).toHaveLength(1);
  });
});
