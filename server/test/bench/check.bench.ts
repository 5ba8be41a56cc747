import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jssip from 'jssip/lib/Parser.js';
import type { RuleSettings, TextSource } from '../../src/engine/index.ts';
import {
  analyse,
  checkRows,
  defaultRuleSettings,
  findingsOnce,
  finished,
  octetText,
  rules,
} from '../../src/engine/index.ts';
import { copyLatin1 } from '../../src/lsp/node/copy-latin1.ts';
import { benchFile, dataMissing, type BenchFileName } from './frame/bench-file.ts';
import { messagesOf } from './frame/bench-messages.ts';
import { report } from './frame/bench-row.ts';
import { cpuOf, paired, pairedCpu } from './frame/paired-cpu.ts';
import { findProgram, processCost } from './frame/process-cost.ts';
import { commandLine } from './frame/product.ts';
import { oneCallForAll, oneTagForAll, redirectionLoop, repeatedResponse, unrelatedCalls } from './hostile-calls.ts';

// Everything that `check` does with a log, beside what jssip does to parse messages and tshark to count them; how it grows; and logs made to
// make it slow. In process: the index, the rules and the rows as they are printed for people, of a text in memory, in a process that
// runs for a while as a language server does. V8 makes code quick in steps, some twenty rounds long; the whole process, in which most
// of the time goes into starting Node, reading the file and those steps, stands below it.
const tshark = findProgram('tshark');
const bounds = { bound: 'at least', must: 8, aim: 12 } as const;
/** Rules about redirections and failures read what they need of a response; only these can be held to a tool that counts. */
const besideCounting = { bound: 'at least', must: 5, aim: 10 } as const;
const others = rules.filter(({ subject }) => subject !== 'redirect' && subject !== 'failure');
const aboutResponses: RuleSettings = {
  ...defaultRuleSettings,
  severities: Object.fromEntries(others.map(({ id }) => [id, 'off'])),
};
const rounds = 7;
const warmUps = 20;

await besideJssip('check of 50 MB in process with all rules, messages/s, beside what jssip parses');
await besideTshark(
  'check of 50 MB in process with the rules about responses, times faster than tshark -q -z sip,stat',
  {
    work: (chars) => check(chars, aboutResponses),
    warmUps,
    bounds: besideCounting,
  },
);
await besideTshark('check of 50 MB in process with all rules, times faster than tshark -q -z sip,stat', {
  work: (chars) => check(chars),
  warmUps,
});
await besideTshark('check of 50 MB as a whole process, times faster than tshark -q -z sip,stat', {
  work: (_chars, file) => processCheck(file),
  warmUps: 1,
});
await growth('growth of check from 10 to 50 MB');
// An ordinary log has a redirection in each hundred kilobytes; these have nothing else, so that what ties their calls together shows
// beside as many calls that nothing ties.
for (const [name, text] of Object.entries({ repeatedResponse, oneCallForAll, oneTagForAll, redirectionLoop })) {
  await hostile(`check of redirected calls (${name}), per octet of as many unrelated ones`, text(), unrelatedCalls());
}

/** Every rule looks at every message: the index, the whole grammar of the messages, the rules and the rows, beside a parser alone. */
async function besideJssip(what: string): Promise<void> {
  const file = benchFile('sip-50.log');
  const sample = benchFile('sip-10.sip');
  if (file === undefined || sample === undefined) return report({ what, skipped: dataMissing });
  const chars = readFileSync(file, 'latin1');
  const { count } = analyse(fileText(chars));
  const messages = messagesOf(sample);
  const { ours, peers, ratio } = await paired(
    () => cpuOf(() => check(chars)),
    () =>
      cpuOf(() => {
        for (const message of messages) jssip.parseMessage(message, { configuration: {} });
      }),
    rounds,
    warmUps,
  );
  const [own, theirs] = [count / ours, messages.length / peers].map(Math.round);
  const detail = `${own} messages a CPU second beside ${theirs}: ${ours.toFixed(3)} s for ${count}`;
  return report({ what, measured: count / messages.length / ratio, unit: 'x', ...bounds, detail });
}

interface BesideTshark {
  /** Checks the log: its text, and where it stands. Returns CPU seconds where another process did it. */
  readonly work: (chars: string, file: string) => number | undefined;
  readonly warmUps: number;
  readonly bounds?: typeof besideCounting;
}

async function besideTshark(what: string, { work, warmUps: uncounted, bounds: own }: BesideTshark): Promise<void> {
  const file = benchFile('sip-50.log');
  const packets = benchFile('sip.pcap');
  if (tshark === undefined) return report({ what, skipped: 'tshark is not on the PATH' });
  if (file === undefined || packets === undefined) return report({ what, skipped: dataMissing });
  const chars = readFileSync(file, 'latin1');
  const count = analyse(fileText(chars)).count;
  const folder = mkdtempSync(path.join(tmpdir(), 'sip-lens-bench-'));
  const capture = path.join(folder, 'same.pcap');
  writeFileSync(capture, firstPackets(readFileSync(packets), count));
  const { ratio, ours, peers } = await paired(
    async () => {
      let elsewhere: number | undefined;
      const here = await cpuOf(() => {
        elsewhere = work(chars, file);
      });
      return elsewhere ?? here;
    },
    () => processCost(tshark, ['-q', '-z', 'sip,stat', '-r', capture]).cpu,
    rounds,
    uncounted,
  );
  rmSync(folder, { recursive: true });
  const detail = `${ours.toFixed(3)} s CPU beside ${peers.toFixed(3)} for ${count} messages`;
  return report({ what, measured: 1 / ratio, unit: 'x', ...own, detail });
}

function processCheck(file: string): number {
  return processCost(process.execPath, [commandLine, 'check', '--fail-on', 'never', file]).cpu;
}

/** Returns a pcap with the first packets of one: the log was made of them, one message each, in the same order. */
function firstPackets(capture: Buffer, count: number): Buffer {
  let end = 24;
  for (let packet = 0; packet < count; packet += 1) end += 16 + capture.readUInt32LE(end + 8);
  return capture.subarray(0, end);
}

/** Returns a file's text as the command line holds it. */
function fileText(chars: string): TextSource {
  return octetText(chars, { copyLatin1 });
}

function check(chars: string, settings = defaultRuleSettings): undefined {
  const trace = analyse(fileText(chars), { lineFeeds: 'counted' });
  checkRows(trace, finished(findingsOnce(trace, settings, 'message')), 'sip.log', 'en', 'left out');
}

async function growth(what: string): Promise<void> {
  const [small, large] = [textOf('sip-10.log'), textOf('sip-50.log')];
  if (small === undefined || large === undefined) return report({ what, skipped: dataMissing });
  // As often as the large one is longer: a log that fills less than V8's nursery would else be measured without what it leaves to collect.
  const times = Math.round(large.length / small.length);
  const { ratio, ours, peers } = await pairedCpu(
    () => check(large),
    () => {
      for (let time = 0; time < times; time += 1) check(small);
    },
  );
  const detail = `${ours.toFixed(3)} s CPU after ${(peers / times).toFixed(3)}`;
  return report({ what, measured: ratio * times, unit: 'x', bound: 'at most', must: 5.5, aim: 5, detail });
}

async function hostile(what: string, text: string, ordinary: string): Promise<void> {
  const { ratio, ours, peers } = await pairedCpu(
    () => check(text),
    () => check(ordinary),
  );
  const measured = ratio * (ordinary.length / text.length);
  const [size, ordinarySize] = [text, ordinary].map(({ length }) => (length / 1e6).toFixed(1));
  const detail = `${ours.toFixed(3)} s CPU for ${size} MB beside ${peers.toFixed(3)} for ${ordinarySize} MB`;
  return report({ what, measured, unit: 'x', bound: 'at most', must: 5, aim: 2, detail });
}

function textOf(name: BenchFileName): string | undefined {
  const file = benchFile(name);
  return file === undefined ? undefined : readFileSync(file, 'latin1');
}
