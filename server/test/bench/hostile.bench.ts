import { readFileSync } from 'node:fs';
import { analyse, documentText } from '../../src/engine/index.ts';
import { copyLatin1 } from '../../src/lsp/node/copy-latin1.ts';
import { benchFile, dataMissing } from './frame/bench-file.ts';
import { report } from './frame/bench-row.ts';
import { cpuOf } from './frame/paired-cpu.ts';

// What a trace can hold to be slow: 10 MB of one thing, beside 10 MB of an ordinary log, per character.
const length = 10_000_000;
const message = (headers: string, body = ''): string =>
  `INVITE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n${headers}\r\n${body}`;
const many = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));

const hostile: readonly (readonly [string, () => string])[] = [
  ['of <', () => many('<')],
  ['of one header', () => message(`X: ${many('x')}\r\n`)],
  ['of SIP/2.0', () => many('SIP/2.0 ')],
  ['of folds', () => message(`X: a\r\n${many(' b\r\n')}`)],
  ['of nested quotes', () => message(`From: ${many('"<\\"')}\r\n`)],
  ['of a= lines', () => message('Content-Type: application/sdp\r\n', `v=0\r\n${many('a=x\r\n')}`)],
];

const normal = benchFile('sip-10.log');
const normalText = normal === undefined ? undefined : readFileSync(normal, 'latin1');
for (const [name, make] of hostile) await row(`indexing 10 MB ${name}, per octet beside a log`, make());

async function row(what: string, chars: string): Promise<void> {
  if (normalText === undefined) return report({ what, skipped: dataMissing });
  const index = (text: string) => () => void analyse(documentText(text, { copyLatin1 }));
  // Neither is measured while the engine of JavaScript still learns it.
  await cpuOf(index(normalText));
  await cpuOf(index(chars.slice(0, normalText.length / 4)));
  const plain = (await cpuOf(index(normalText))) / normalText.length;
  const spent = (await cpuOf(index(chars))) / chars.length;
  const detail = `${(spent * 1e9).toFixed(1)} ns beside ${(plain * 1e9).toFixed(1)} an octet`;
  return report({ what, measured: spent / plain, unit: 'x', bound: 'at most', must: 5, aim: 2, detail });
}
