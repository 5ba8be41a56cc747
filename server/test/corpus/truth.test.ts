import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/engine/log/trace.ts';
import { contacts } from '../../src/engine/sip/headers/contacts.ts';
import { vias } from '../../src/engine/sip/headers/vias.ts';
import type { TableRow } from './read-table.ts';
import { readTable } from './read-table.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';
import { entries } from './trace-facts.ts';

/** One message as tshark's dissector and the scanner both describe it. */
interface Described {
  readonly what: string;
  readonly callId: string;
  readonly cseq: string;
  readonly branch: string;
  readonly fromTag: string;
  readonly toTag: string;
  readonly contact: string;
  readonly source: string;
  readonly destination: string;
}

/** Texts that were rendered from a capture, so that every frame of the capture stands in them. */
for (const tool of ['ngrep', 'sngrep-txt']) {
  const folder = sharedPath('live/truth');
  describe.skipIf(folder === undefined)(`${tool} equals tshark`, () => {
    const names = folder === undefined ? [] : readdirSync(folder).map((name) => name.replace(/\.tsv$/, ''));
    const scenarios = names.filter((name) => sharedPath(`live/${tool}/${name}.txt`) !== undefined && isSplit(name));
    it.each(scenarios)('%s', (scenario) => {
      const truth = readTruth(scenario).map(describedByTshark);
      const trace = readTrace(sharedPath(`live/${tool}/${scenario}.txt`) ?? scenario);
      expect(sorted(describedHere(trace))).toEqual(sorted(truth));
    });
  });
}

/** Returns the frames of a scenario; a frame with two sources is an ICMP error that quotes a message. */
function readTruth(scenario: string): readonly TableRow[] {
  const rows = readTable(sharedPath(`live/truth/${scenario}.tsv`) ?? scenario);
  return rows.filter((row) => !(row['ip.src'] ?? '').includes('|'));
}

/** Tells whether every frame holds one message: the fields of several are joined so that they cannot be told apart. */
function isSplit(scenario: string): boolean {
  return readTruth(scenario).every((row) => !(row['sip.CSeq'] ?? '').includes('|'));
}

function describedHere(trace: Trace): readonly Described[] {
  return entries(trace).map((index) => {
    const facts = trace.facts(index);
    const message = trace.message(index);
    const head = trace.head(index);
    return {
      what: String(facts.status ?? facts.method),
      callId: facts.callId,
      cseq: `${facts.cseqNumber} ${facts.cseqMethod}`,
      branch: vias(message)[0]?.branch ?? '',
      fromTag: facts.fromTag,
      toTag: facts.toTag,
      contact: contacts(message)[0]?.uriText ?? '',
      source: head.source ?? '',
      destination: head.destination ?? '',
    };
  });
}

/** Vias of one message are joined with `|`; the first is the top one. */
function describedByTshark(row: TableRow): Described {
  const first = (name: string): string => (row[name] ?? '').split('|')[0] ?? '';
  const host = row['ipv6.src'] === '' ? row['ip.src'] : `[${row['ipv6.src']}]`;
  const target = row['ipv6.dst'] === '' ? row['ip.dst'] : `[${row['ipv6.dst']}]`;
  return {
    what: first('sip.Method') === '' ? first('sip.Status-Code') : first('sip.Method'),
    callId: first('sip.Call-ID'),
    cseq: first('sip.CSeq').replace(/ +/, ' '),
    branch: first('sip.Via.branch'),
    fromTag: first('sip.from.tag'),
    toTag: first('sip.to.tag'),
    contact: /<([^>]*)>/.exec(first('sip.Contact'))?.[1] ?? first('sip.Contact'),
    source: `${host}:${row['udp.srcport'] === '' ? row['tcp.srcport'] : row['udp.srcport']}`,
    destination: `${target}:${row['udp.dstport'] === '' ? row['tcp.dstport'] : row['udp.dstport']}`,
  };
}

function sorted(rows: readonly Described[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
