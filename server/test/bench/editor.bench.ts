import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import type { Position, ProtocolConnection, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { longestWithoutWorker } from '../../src/lsp/analysis/longest-without-worker.ts';
import { serveAnalyses } from '../../src/lsp/analysis/serve-analyses.ts';
import { startThread, threadServerPort } from '../../src/lsp/node/thread-port.ts';
import type { BenchFileName } from './frame/bench-file.ts';
import { benchFile, dataMissing } from './frame/bench-file.ts';
import { report } from './frame/bench-row.ts';
import { median } from './frame/median.ts';
import { cpuOf, paired } from './frame/paired-cpu.ts';
import type { PairedCpu } from './frame/paired-cpu.ts';
import { inProcessClient } from './in-process-client.ts';

// What an editor feels: from a change until the diagnostics are ready, beside what TextDocument.update alone takes; hovers; and
// how long the longest slice keeps everybody else waiting. The 10 MB stay on the main thread, the 50 MB go to the worker, which
// this very file becomes, as the server's bundle does.

const rounds = 15;
const uri = 'file:///bench.log';
const yieldTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

interface Felt {
  readonly typed: PairedCpu;
  readonly appended: PairedCpu;
  /** CPU seconds. */
  readonly hover: number;
}

async function measure(): Promise<void> {
  const small = await felt('sip-10.log');
  const large = await felt('sip-50.log');
  const growth = (what: string, of: (one: Felt) => number): void => {
    const row = { what: `growth from 10 to 50 MB: ${what}`, unit: 'x', bound: 'at most', must: 5.5, aim: 5 } as const;
    if (small === undefined || large === undefined) return report({ what: row.what, skipped: dataMissing });
    report({ ...row, measured: of(large) / of(small), detail: `${ms(of(small))} and ${ms(of(large))}` });
  };
  besideUpdate('one character typed in 10 MB until diagnostics are ready', small?.typed, 2);
  besideUpdate('1 KB appended to 50 MB until diagnostics are ready', large?.appended, 1.5);
  besideUpdate('one character typed in 50 MB', large?.typed, 2);
  besideUpdate('1 KB appended to 10 MB', small?.appended, 2);
  const hovers = 'hover anywhere in 50 MB, once it is indexed';
  if (large === undefined) report({ what: hovers, skipped: dataMissing });
  else
    report({ what: hovers, measured: large.hover * 1000, unit: 'ms', bound: 'at most', must: 2, aim: 0.5, detail: '' });
  growth('one character typed', (one) => one.typed.ours);
  growth('1 KB appended', (one) => one.appended.ours);
  growth('hover', (one) => one.hover);
  await longestSlice('sip-10.log');
  await longestSlice('sip-50.log');
}

function besideUpdate(edit: string, cost: PairedCpu | undefined, aim: number): void {
  const what = `${edit}, beside TextDocument.update alone`;
  if (cost === undefined) return report({ what, skipped: dataMissing });
  const detail = `${ms(cost.ours)} CPU beside ${ms(cost.peers)}`;
  report({ what, measured: cost.ratio, unit: 'x', bound: 'at most', must: 3, aim, detail });
}

async function felt(name: BenchFileName): Promise<Felt | undefined> {
  const file = benchFile(name);
  if (file === undefined) return undefined;
  const text = readFileSync(file, 'latin1');
  const client = await inProcessClient({
    startWorker: () => startThread(fileURLToPath(import.meta.url)),
    longestWithoutWorker,
  });
  await open(client, text);
  await diagnostics(client);
  const alone = new Alone(text);
  const { lines } = alone;
  const middle = { line: lines >> 1, character: 3 };
  const typed = await besideAlone(client, alone, () => ({ range: { start: middle, end: middle }, text: 'x' }));
  const piece = text.slice(0, 1024);
  const appended = await besideAlone(client, alone, () => {
    const { end } = alone;
    return { range: { start: end, end }, text: piece };
  });
  const hovers: number[] = [];
  for (let place = 0; place < 300; place += 1) {
    const position = { line: (place * 7919) % lines, character: 8 };
    hovers.push(await cpuOf(() => hover(client, position)));
  }
  await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await client.sendRequest('shutdown');
  return { typed, appended, hover: median(hovers) };
}

/** A document that nobody analyses. */
class Alone {
  #document: TextDocument;
  #version = 1;

  constructor(text: string) {
    this.#document = TextDocument.create(uri, 'log', 1, text);
  }

  get lines(): number {
    return this.#document.lineCount;
  }

  get end(): Position {
    return this.#document.positionAt(this.#document.getText().length);
  }

  update(change: TextDocumentContentChangeEvent): number {
    this.#version += 1;
    this.#document = TextDocument.update(this.#document, [change], this.#version);
    return this.#version;
  }
}

async function besideAlone(
  client: ProtocolConnection,
  alone: Alone,
  next: () => TextDocumentContentChangeEvent,
): Promise<PairedCpu> {
  let change = next();
  let version = 0;
  return paired(
    () => cpuOf(() => changed(client, change, version + 1)),
    async () => {
      const cost = await cpuOf(() => {
        version = alone.update(change);
      });
      change = next();
      return cost;
    },
    rounds,
  );
}

async function changed(
  client: ProtocolConnection,
  change: TextDocumentContentChangeEvent,
  version: number,
): Promise<void> {
  const textDocument = { uri, version };
  await client.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges: [change] });
  await diagnostics(client);
}

async function open(client: ProtocolConnection, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'log', version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

async function diagnostics(client: ProtocolConnection): Promise<void> {
  const report_ = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  if (report_.kind !== 'full' || report_.items.length === 0) throw new Error('no diagnostics came');
}

async function hover(client: ProtocolConnection, position: Position): Promise<void> {
  await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
}

/** The longest time for which nothing else gets a turn while a document is read for the first time. */
async function longestSlice(name: BenchFileName): Promise<void> {
  const what = `longest slice of ${name === 'sip-10.log' ? '10' : '50'} MB`;
  const file = benchFile(name);
  if (file === undefined) return report({ what, skipped: dataMissing });
  let slices = 0;
  let longest = 0;
  let begun = process.cpuUsage();
  const client = await inProcessClient({
    yieldTurn: async () => {
      const { user, system } = process.cpuUsage(begun);
      slices += 1;
      // Before the first pause the document was opened: its line table is the protocol's.
      if (1 < slices) longest = Math.max(longest, (user + system) / 1000);
      await yieldTurn();
      begun = process.cpuUsage();
    },
  });
  await open(client, readFileSync(file, 'latin1'));
  await diagnostics(client);
  const { user, system } = process.cpuUsage(begun);
  longest = Math.max(longest, (user + system) / 1000);
  await client.sendRequest('shutdown');
  report({ what, measured: longest, unit: 'ms', bound: 'at most', must: 100, aim: 25, detail: `${slices} slices` });
}

function ms(seconds: number): string {
  return `${(seconds * 1000).toPrecision(3)} ms`;
}

const port = threadServerPort();
if (isMainThread) await measure();
else if (port !== undefined) serveAnalyses(port, yieldTurn);
