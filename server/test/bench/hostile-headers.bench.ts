import { readFileSync } from 'node:fs';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { benchFile, dataMissing } from './frame/bench-file.ts';
import { report } from './frame/bench-row.ts';
import { pairedCpu } from './frame/paired-cpu.ts';

// Header fields that try to make reading slow, beside those of calls: what an octet costs, with all problems looked for.
const size = 10_000_000;
const names = ['Contact', 'From', 'Via', 'Allow', 'Authorization', 'User-Agent', 'Subject', 'X-Any'];
const patterns = ['<', '"<', '"\\', '((', ',', ';', ';a="', '\r\n ', 'sip:a@', '[', '%4'];

const file = benchFile('sip-10.sip');
const what = 'hostile header fields of 10 MB, per octet, the worst, beside those of calls';
if (file === undefined) report({ what, skipped: dataMissing });
else await worstOf(headsOf(file));

async function worstOf(heads: readonly string[]): Promise<void> {
  const octets = heads.reduce((sum, head) => sum + head.length, 0);
  let worst = { ratio: 0, name: '', pattern: '' };
  for (const name of names) {
    for (const pattern of patterns) {
      const text = `OPTIONS sip:a.example SIP/2.0\r\n${name}: x${pattern.repeat(size / pattern.length)}\r\n\r\n`;
      const cost = await pairedCpu(
        () => read(text),
        () => heads.forEach(read),
        1,
      );
      const ratio = cost.ours / text.length / (cost.peers / octets);
      if (worst.ratio < ratio) worst = { ratio, name, pattern };
    }
  }
  const detail = `${worst.name}: ${JSON.stringify(worst.pattern)} of ${names.length * patterns.length}`;
  return report({ what, measured: worst.ratio, unit: 'x', bound: 'at most', must: 5, aim: 2, detail });
}

function read(text: string): void {
  if (parseMessage(plainWire(text, 0)).problems.length === size) throw new Error('problems are bounded');
}

/** Start lines and header fields of the generated messages, cut at their empty lines, each a string of its own. */
function headsOf(name: string): readonly string[] {
  const heads: string[] = [];
  const text = readFileSync(name, 'latin1');
  for (let at = 0; at !== -1 && at < text.length;) {
    const end = text.indexOf('\r\n\r\n', at);
    if (end === -1) break;
    heads.push(Buffer.from(text.slice(at, end + 4), 'latin1').toString('latin1'));
    // A body, where there is one, ends where the next start line begins.
    const next = /(?:SIP\/2\.0 \d{3} |[A-Z]{3,} sip:)/g;
    next.lastIndex = end;
    at = next.exec(text)?.index ?? -1;
  }
  return heads;
}
