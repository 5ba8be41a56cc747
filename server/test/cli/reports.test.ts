import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { runCli, type CliRun } from './run-cli.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const write = temporaryFiles();
const loop = path.relative(process.cwd(), sample('301-to-itself.sip'));
const healthy = path.relative(process.cwd(), sample('healthy-call.sip'));

function checked(format: string, ...args: readonly string[]): CliRun {
  return runCli(['check', '--format', format, ...args]);
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly (Location & { readonly message: { readonly text: string } })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifRun {
  readonly columnKind: string;
  readonly results: readonly Result[];
  readonly tool: {
    readonly driver: { readonly version: string; readonly rules: readonly Readonly<Record<string, unknown>>[] };
  };
  readonly invocations: readonly Readonly<Record<string, unknown>>[];
}

function sarifRun({ out }: CliRun): SarifRun {
  const log = JSON.parse(out) as { readonly version: string; readonly runs: readonly [SarifRun] };
  expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
  expect(log.version).toBe('2.1.0');
  return log.runs[0];
}

describe('check --format sarif', () => {
  it('has a result for each finding, at its place, with its rule', () => {
    const rows = JSON.parse(checked('json', loop).out) as readonly Readonly<Record<string, unknown>>[];
    const run = checked('sarif', loop);
    const { results, tool, columnKind, invocations } = sarifRun(run);
    expect([run.code, columnKind]).toEqual([1, 'utf16CodeUnits']);
    expect(invocations).toEqual([{ executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [] }]);
    expect(tool.driver.version).toBe(runCli(['--version']).out.trim());
    expect(results).toHaveLength(rows.length);
    for (const [place, result] of results.entries()) {
      const row = rows[place] ?? {};
      expect(tool.driver.rules[result.ruleIndex]?.['id']).toBe(result.ruleId);
      expect([result.ruleId, result.level]).toEqual([
        row['rule'],
        row['severity'] === 'information' || row['severity'] === 'hint' ? 'note' : row['severity'],
      ]);
      expect(result.locations[0]?.physicalLocation).toEqual({
        artifactLocation: { uri: 'samples/301-to-itself.sip' },
        region: {
          startLine: row['line'],
          startColumn: row['column'],
          endLine: row['endLine'],
          endColumn: row['endColumn'],
        },
      });
      expect(result.partialFingerprints).toEqual({
        'sipLensMessage/v1': row['fingerprint'],
        primaryLocationLineHash: `${String(row['fingerprint'])}:1`,
      });
    }
    expect(results.some(({ relatedLocations }) => relatedLocations !== undefined)).toBe(true);
  });

  it('describes each rule once, with its page', () => {
    const { rules } = sarifRun(checked('sarif', loop)).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['redirect-loop', 'redirect-to-itself', 'moved-permanently']);
    const [first] = rules;
    expect(first).toMatchObject({
      shortDescription: { text: expect.stringMatching(/^A URI that enters the target set .*\.$/) as unknown },
      helpUri: 'https://github.com/sip-lens/sip-lens/blob/main/docs/rules/redirect-loop.md',
      help: { markdown: expect.stringContaining('A URI that enters the target set') as unknown },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['sip', 'must'], reference: 'RFC 3261 §8.1.3.4' },
    });
    const japanese = sarifRun(checked('sarif', '--lang', 'ja', loop)).tool.driver.rules[0];
    expect(JSON.stringify(japanese)).toMatch(/[ぁ-ん]/);
  });

  it('is whole where nothing was found and where nothing could be read', () => {
    expect(sarifRun(checked('sarif', healthy))).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
    const run = checked('sarif', 'no-such.sip');
    expect(run.code).toBe(2);
    expect(sarifRun(run).invocations).toEqual([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'no-such.sip: there is no such file. Check the name.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'no-such.sip' } } }],
          },
        ],
      },
    ]);
  });

  it('names a file as a URI: relative below the current folder, absolute elsewhere', () => {
    const odd = write('100% a:b#é.sip', readFileSync(sample('301-to-itself.sip')));
    const [result] = sarifRun(checked('sarif', odd)).results;
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
      /^file:\/\/\/.*\/100%25%20a:b%23%C3%A9\.sip$/,
    );
  });

  it('tells repeats of one message apart by a number behind the fingerprint', () => {
    const twice = `${readFileSync(sample('301-to-itself.sip'), 'utf8')}\r\n`.repeat(2);
    const { results } = sarifRun(checked('sarif', write('twice.sip', twice)));
    const hashes = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('a fingerprint', () => {
  const fingerprints = (file: string): readonly unknown[] =>
    (JSON.parse(checked('json', file).out) as readonly { readonly fingerprint: unknown }[]).map(
      ({ fingerprint }) => fingerprint,
    );

  it('stays when lines move and other messages come, and differs by Call-ID', () => {
    const trace = readFileSync(sample('301-to-itself.sip'), 'utf8');
    const moved = write('moved.log', `one line\nanother line\n\n${trace}`);
    expect(fingerprints(moved)).toEqual(fingerprints(loop));
    const [first] = fingerprints(loop);
    const callId = /^Call-ID: (\S+)/m.exec(trace)?.[1] ?? '';
    expect(callId).not.toBe('');
    expect(fingerprints(write('other.sip', trace.replaceAll(callId, 'another@example.com')))).not.toContain(first);
  });
});

describe('check --format github', () => {
  it('is one workflow command a finding, then the sum', () => {
    const run = checked('github', loop);
    const lines = run.out.trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[1]).toBe(
      '::error file=samples/301-to-itself.sip,line=26,endLine=26,col=11,endColumn=33,title=redirect-to-itself::' +
        'The Contact of this 301 is the Request-URI again (sip:itself@example.com): following it never ends. (RFC 3261 §8.3)',
    );
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/^7 findings in 1 file/);
  });

  it('escapes what a name of a file would be read as, and says what cannot be read', () => {
    const odd = write('a,b:c%d.sip', readFileSync(sample('301-to-itself.sip')));
    expect(checked('github', odd).out).toMatch(/^::error file=[^,:]*\/a%2Cb%3Ac%25d\.sip,line=64,/);
    expect(checked('github', 'no-such,1.sip').out).toBe(
      '::error file=no-such%2C1.sip,title=sip-lens::no-such,1.sip: there is no such file. Check the name.\n',
    );
  });
});

/** Reads XML strictly: what is not well-formed throws. */
function elementsOf(xml: string): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

describe('check --format junit', () => {
  it('has a suite for each file and a case for each finding, failing as the check fails', () => {
    const elements = elementsOf(checked('junit', loop, healthy, 'no-such.sip').out);
    const suites = elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites).toEqual([
      { name: 'samples/301-to-itself.sip', tests: '7', failures: '4', errors: '0', skipped: '0' },
      { name: 'samples/healthy-call.sip', tests: '1', failures: '0', errors: '0', skipped: '0' },
      { name: 'no-such.sip', tests: '1', failures: '0', errors: '1', skipped: '0' },
    ]);
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(4);
    expect(elements.filter(({ name }) => name === 'system-out')).toHaveLength(3);
    const strict = elementsOf(checked('junit', '--fail-on', 'warning', loop).out);
    expect(strict.filter(({ name }) => name === 'failure')).toHaveLength(5);
  });

  it('is well-formed where nothing was read', () => {
    expect(elementsOf(checked('junit', 'no-such.sip').out).map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'error',
    ]);
  });
});

describe('a hostile trace', () => {
  const reason = '\u001b[2J]]>&<b>"\'##[add-mask]x ##vso[task.setvariable]y ::error::z\u202e\ufffe [a](https://b)%0A';
  const trace = [
    'INVITE sip:b@example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
    'To: <sip:b@example.com>',
    'From: <sip:a@example.com>;tag=1',
    'Call-ID: x',
    'CSeq: 1 INVITE',
    '',
    `SIP/2.0 301 ${reason}`,
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
    'To: <sip:b@example.com>;tag=2',
    'From: <sip:a@example.com>;tag=1',
    'Call-ID: x',
    'CSeq: 1 INVITE',
    '',
    '',
  ].join('\r\n');
  const file = write('::error::a ##[debug]\u001b.sip', trace);

  it.each(['text', 'json', 'sarif', 'github', 'junit'])('commands nothing in %s', (format) => {
    const { out, problems } = checked(format, file, write('##[none].sip', 'nothing\n'));
    expect(out).toContain('redirect-without-contact');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    for (const text of [out, problems]) expect(text).not.toMatch(/##[a-z]*\[/i);
    const commands = out.split('\n').filter((line) => /^\s*::/.test(line));
    for (const line of commands)
      expect([format, line]).toEqual(['github', expect.stringMatching(/^::\w+ file=[^:]*::[^\r]*$/)]);
  });

  it('commands nothing where messages are listed', () => {
    const { out } = runCli(['messages', file]);
    expect(out).toContain('INVITE');
    expect(out).not.toMatch(/##[a-z]*\[|\u001b/i);
  });

  it('is no markup in XML, and no link in SARIF', () => {
    const xml = checked('junit', file).out;
    expect(elementsOf(xml).some(({ name }) => name === 'b')).toBe(false);
    expect(xml).not.toContain('\ufffe');
    for (const { message } of sarifRun(checked('sarif', file)).results) expect(message.text).not.toContain('](');
  });

  it('cannot begin a line of the text with a command by the name of its file', () => {
    const folder = path.dirname(file);
    const run = runCli(['check', '--format', 'text', path.basename(file)], '', folder);
    expect(run.out).toMatch(/^\.\/::error/);
  });
});
