import jssip from 'jssip/lib/Parser.js';
import sip from 'sip/sip.js';
import { Bench } from 'tinybench';
import { analyse, defaultRuleSettings, documentText, findings, finished } from '../../src/engine/index.ts';
import { generatedLog } from './generated-log.ts';

// Index and check of a generated log, beside jssip, the fastest parser on npm that checks a grammar, and sip, which splits headers
// without one, over the messages of the same log in the same run. The machine's speed cancels out in the ratio; the absolute figures are for orientation.
const { log, messages } = generatedLog(4000);
const text = documentText(log);
const logMegabytes = Buffer.byteLength(log) / 1e6;
const sipMegabytes = Buffer.byteLength(messages.join('')) / 1e6;
const found = analyse(text).count;
if (found !== messages.length) throw new Error(`${found} of ${messages.length} messages were found`);

const bench = new Bench({ time: 3000, warmupTime: 500 });
bench
  .add('index', () => void analyse(text))
  .add('index and check', () => void finished(findings(analyse(text), defaultRuleSettings)))
  .add('jssip parse', () => {
    for (const message of messages) jssip.parseMessage(message, { configuration: {} });
  })
  .add('sip parse', () => {
    for (const message of messages) sip.parse(message);
  });
await bench.run();

const medianMs = (name: string): number => {
  const result = bench.getTask(name)?.result;
  if (result === undefined || !('latency' in result)) throw new Error(`${name} was not measured`);
  return result.latency.p50;
};

console.log(
  `${messages.length} messages, ${logMegabytes.toFixed(1)} MB of log, ${sipMegabytes.toFixed(1)} MB of SIP in it`,
);
console.table(
  bench.tasks.map(({ name }) => {
    const seconds = medianMs(name) / 1000;
    return {
      task: name,
      'median ms': Math.round(seconds * 1000),
      'MB/s': Math.round((name.endsWith(' parse') ? sipMegabytes : logMegabytes) / seconds),
      'messages/s': Math.round(messages.length / seconds),
      'messages/s beside jssip': Number((medianMs('jssip parse') / medianMs(name)).toFixed(1)),
    };
  }),
);
