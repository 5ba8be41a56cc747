import jssip from 'jssip/lib/Parser.js';
import sip from 'sip/sip.js';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import { readMessageSyntax } from '../../src/engine/sip/syntax/read-message-syntax.ts';
import { sharedReader } from '../../src/engine/sip/syntax/shared-reader.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { benchFile, dataMissing } from './frame/bench-file.ts';
import { messagesOf } from './frame/bench-messages.ts';
import { report } from './frame/bench-row.ts';
import { pairedCpu } from './frame/paired-cpu.ts';

// Start line, every header field and every value in it with the place of each part, beside the two parsers on npm that say most.
const file = benchFile('sip-10.sip');
const messages = file === undefined ? [] : messagesOf(file);
await beside('jssip, which knows a part of the grammar and no places', { must: 8, aim: 20 }, () => {
  for (const message of messages) jssip.parseMessage(message, { configuration: {} });
});
await beside('sip, which splits headers without a grammar', { must: 0.8, aim: 2 }, () => {
  for (const message of messages) sip.parse(message);
});

async function beside(
  peer: string,
  bounds: { readonly must: number; readonly aim: number },
  peers: () => void,
): Promise<void> {
  const what = `full parse with spans, messages/s, beside ${peer}`;
  if (messages.length === 0) return report({ what, skipped: dataMissing });
  const cost = await pairedCpu(parseAll, peers);
  const [ours, theirs] = [cost.ours, cost.peers].map((cpu) => Math.round(messages.length / cpu));
  const detail = `${ours} messages a CPU second beside ${theirs}`;
  return report({ what, measured: 1 / cost.ratio, unit: 'x', bound: 'at least', ...bounds, detail });
}

function parseAll(): void {
  let written = 0;
  for (const text of messages) {
    readMessageSyntax(sharedReader, parseMessage(plainWire(text, 0)));
    written += sharedReader.size;
    sharedReader.finish();
  }
  if (written < messages.length) throw new Error('the messages were not read');
}
