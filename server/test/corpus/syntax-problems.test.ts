import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/engine/sip/message.ts';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { readTable } from './read-table.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';

interface Exception {
  readonly file: RegExp;
  readonly id: string;
  /** Why the bytes justify the problem, or why the message is not whole. */
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  {
    file: /sipp-subscribe/,
    id: 'host-malformed',
    reason: 'sipp sent NOTIFY to sip:service@:5060, which has no host',
  },
  {
    file: /sipp-fragment-call/,
    id: 'content-length-exceeds-body',
    reason: 'the capture shows the first fragment of a datagram only',
  },
  {
    file: /(?:tshark-Osip|tshark-V)\/sipp-380-sos/,
    id: 'content-length-exceeds-body',
    reason: 'tshark prints what it makes of the XML body, not the body',
  },
  {
    file: /sipp\/.*shortmessages/,
    id: '',
    reason: 'a list of start lines with their CSeq, in which nothing is a whole message',
  },
];

/** Returns the problems that no exception explains, each with the text around its place. */
function unexplained(file: string, messages: Iterable<Message>): readonly string[] {
  const told: string[] = [];
  for (const { problems, wire } of messages) {
    for (const { id, span } of problems) {
      const isExplained = exceptions.some((one) => one.file.test(file) && (one.id === '' || one.id === id));
      if (!isExplained) told.push(`${id}: ${wire.text.slice(Math.max(0, span.start - 40), span.end).slice(0, 80)}`);
    }
  }
  return told;
}

function* messagesOf(file: string): Iterable<Message> {
  const trace = readTrace(file);
  for (let index = 0; index < trace.count; index += 1) yield trace.message(index);
}

const textFile = /\.(?:txt|log|sip|json|xml|pdml)$/;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const inner = path.join(folder, one.name);
    if (one.isDirectory()) return filesIn(inner);
    return textFile.test(one.name) && statSync(inner).size < 20_000_000 ? [inner] : [];
  });
}

describe('messages of real software hold no problem that their bytes do not justify', () => {
  const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));
  it.each(filesIn(samples).map((file) => [path.basename(file), file]))('samples/%s', (_, file) => {
    expect(unexplained(file, messagesOf(file))).toEqual([]);
  });

  const live = sharedPath('live');
  const folders = live === undefined ? [] : readdirSync(live).filter((name) => !/^truth$|pcap|\./.test(name));
  it.skipIf(live === undefined).each(folders)('../shared/live/%s', (folder) => {
    const files = filesIn(sharedPath(`live/${folder}`) ?? folder);
    expect(files.flatMap((file) => unexplained(file, messagesOf(file)))).toEqual([]);
  });
});

const table = sharedPath('corpus/VALIDITY.tsv');
/** What is right by the grammar, or must be accepted although it is not quite. */
const accepted = ['valid', 'valid-2543', 'well-formed-semantic', 'grammar-bug-tolerate', 'not-to-grammar-accept'];

describe.skipIf(table === undefined)('the messages of RFC 4475 and RFC 5118', () => {
  const rows = table === undefined ? [] : readTable(table);
  const right = rows.filter((row) => accepted.includes(row['verdict_class'] ?? ''));
  const wrong = rows.filter((row) => row['verdict_class'] === 'malformed');

  it('are as many as the table has', () => expect([right.length, wrong.length]).toEqual([37, 20]));

  it.each(right.map((row) => row['file'] ?? ''))('%s is right and silent', (file) => {
    expect(unexplained(file, [torture(file)])).toEqual([]);
  });

  it.each(wrong.map((row) => row['file'] ?? ''))('%s is malformed and told so', (file) => {
    expect(torture(file).problems).not.toEqual([]);
  });
});

function torture(file: string): Message {
  return parseMessage(plainWire(readFileSync(sharedPath(`corpus/${file}`) ?? file, 'latin1'), 0));
}
