import { expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { temporaryFiles } from './trace-files.ts';

const file = temporaryFiles();

const message = (callId: string): string =>
  [
    'MESSAGE sip:bob@example.com SIP/2.0',
    `Call-ID: ${callId}`,
    'CSeq: 1 MESSAGE',
    'Content-Type: text/plain',
    'Content-Length: 900',
    '',
    'Hello\r\n',
  ].join('\r\n');
const text = `### the first\r\n${message('one')}### the second\r\n${message('two')}`;

it.each([
  ['rows', ['--repeats', 'no']],
  ['rows with repeats', ['--repeats', 'yes']],
])('in %s the messages of a .sip file end at lines of ###, those of a log do not', (_, wish) => {
  const bodies = (name: string): readonly unknown[] =>
    runCli(['messages', '--format', 'ndjson', ...wish, file(name, text)])
      .out.trimEnd()
      .split('\n')
      .map((line): unknown => (JSON.parse(line) as { readonly bodyOctets: number }).bodyOctets);
  expect(bodies('a.sip')).toEqual([7, 7]);
  expect(bodies('a.log')[0]).not.toBe(7);
});

it('counts them', () => {
  expect(runCli(['messages', '--format', 'count', file('b.SIP', text)]).out).toContain(': 2 messages, 2 calls');
});
