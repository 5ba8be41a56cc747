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
  readonly requestUri: string;
  readonly callId: string;
  readonly cseq: string;
  /** Of all Vias, the top one first. */
  readonly branches: string;
  readonly fromTag: string;
  readonly toTag: string;
  /** URIs. */
  readonly contacts: string;
  readonly source: string;
  readonly destination: string;
  /** UTC, in microseconds. */
  readonly time: string;
}

/** A folder of texts that were rendered from the captures, so that every frame of the capture stands in them. */
interface Rendering {
  readonly folder: string;
  readonly suffix: string;
  /** What the tool prints of the time: a day and a clock, a clock, or nothing that is a time. */
  readonly time: 'dated' | 'clock' | 'none';
}

const ngrep: Rendering = { folder: 'ngrep', suffix: '.txt', time: 'dated' };

const renderings: readonly Rendering[] = [
  ngrep,
  { folder: 'sngrep-txt', suffix: '.txt', time: 'dated' },
  { folder: 'tcpdump-A', suffix: '.txt', time: 'clock' },
  { folder: 'tcpdump-v', suffix: '.txt', time: 'dated' },
  { folder: 'tcpdump-X', suffix: '.txt', time: 'clock' },
  { folder: 'tshark-V', suffix: '.txt', time: 'dated' },
  { folder: 'tshark-Osip', suffix: '.txt', time: 'none' },
  { folder: 'tshark-json', suffix: '.json', time: 'dated' },
  { folder: 'tshark-ek', suffix: '.ndjson', time: 'dated' },
  { folder: 'tshark-pdml', suffix: '.xml', time: 'dated' },
  { folder: 'ngrep-single', suffix: '.txt', time: 'none' },
  { folder: 'tshark-x', suffix: '.txt', time: 'none' },
  { folder: 'pcap', suffix: '.pcap', time: 'dated' },
];

const truthFolder = sharedPath('live/truth');
const scenarios = truthFolder === undefined ? [] : readdirSync(truthFolder).map((name) => name.replace(/\.tsv$/, ''));

describe.each(renderings)('$folder equals tshark', (rendering) => {
  const rendered = scenarios.filter((scenario) => pathOf(rendering, scenario) !== undefined);
  it.skipIf(rendered.length === 0).each(rendered)('%s', (scenario) => {
    const truth = readTruth(scenario).map(describedByTshark);
    const here = describedHere(readTrace(pathOf(rendering, scenario) ?? scenario));
    const time = scenario.includes('fragment') ? 'none' : rendering.time;
    expect(sorted(here, time)).toEqual(sorted(truth, time));
  });
});

function pathOf(rendering: Rendering, scenario: string): string | undefined {
  return sharedPath(`live/${rendering.folder}/${scenario}${rendering.suffix}`);
}

/** A screen of sngrep shows the message of one arrow; which one, and so its time and its addresses, is told by a colour. */
describe("a screen of sngrep shows one of tshark's messages", () => {
  const screens = scenarios.filter((name) => sharedPath(`live/sngrep-screen/${name}.flow.txt`) !== undefined);
  it.skipIf(screens.length === 0).each(screens)('%s', (scenario) => {
    const shown = (row: Described): Described => ({ ...row, source: '', destination: '', time: '' });
    const here = describedHere(readTrace(sharedPath(`live/sngrep-screen/${scenario}.flow.txt`) ?? scenario));
    expect(here).toHaveLength(1);
    expect(readTruth(scenario).map(describedByTshark).map(shown)).toContainEqual(here[0]);
  });
});

/** One stream of a capture, without times; who sent what is told by a tab before a length. */
describe.each(['tshark-follow-udp0', 'tshark-follow-tcp0'])('%s holds the messages of its stream', (folder) => {
  const followed = scenarios.filter((name) => sharedPath(`live/${folder}/${name}.txt`) !== undefined);
  it.skipIf(followed.length === 0).each(followed)('%s', (scenario) => {
    const trace = readTrace(sharedPath(`live/${folder}/${scenario}.txt`) ?? scenario);
    const nodes = [...trace.text.chars.matchAll(/^Node \d: (\S+)$/gm)].map((match) => match[1] ?? '');
    const told = (row: Described): Described => ({ ...row, time: '' });
    const truth = readTruth(scenario)
      .map(describedByTshark)
      .filter(({ source, destination }) => nodes.includes(source) && nodes.includes(destination));
    expect(describedHere(trace).map(told)).toEqual(truth.map(told));
  });
});

/** What only lists, counts or draws messages says nothing that is one. */
const summaries = ['tshark-summary', 'tshark-flow', 'tshark-sipstat', 'sngrep-screen'].flatMap((folder) => {
  const path = sharedPath(`live/${folder}`);
  const names = path === undefined ? [] : readdirSync(path);
  return names.filter((name) => !name.endsWith('.flow.txt')).map((name) => `${folder}/${name}`);
});

describe('a summary holds no message', () => {
  it.skipIf(summaries.length === 0).each(summaries)('%s', (name) => {
    expect(readTrace(sharedPath(`live/${name}`) ?? name).count).toBe(0);
  });
});

/** Every rendering spells the same bodies; a tree does not tell the white space between the tags of XML. */
describe.each(renderings.filter(({ folder }) => folder !== 'ngrep'))(
  '$folder has the bodies that ngrep has',
  (rendering) => {
    const whole = scenarios.filter((name) => !name.includes('fragment') && pathOf(ngrep, name) !== undefined);
    const rendered = whole.filter((scenario) => pathOf(rendering, scenario) !== undefined);
    it.skipIf(rendered.length === 0).each(rendered)('%s', (scenario) => {
      expect(bodiesOf(rendering, scenario)).toEqual(bodiesOf(ngrep, scenario));
    });
  },
);

function bodiesOf(rendering: Rendering, scenario: string): readonly string[] {
  const trace = readTrace(pathOf(rendering, scenario) ?? scenario);
  const bodies = entries(trace).map((index) => {
    const { wire, body } = trace.message(index);
    return `${trace.facts(index).cseqMethod} ${wire.text.slice(body.start, body.end).replace(/\s+/g, '')}`;
  });
  return bodies.sort();
}

/** Returns the frames of a scenario; a frame with two sources is an ICMP error that quotes a message. */
function readTruth(scenario: string): readonly TableRow[] {
  const rows = readTable(sharedPath(`live/truth/${scenario}.tsv`) ?? scenario);
  return rows.filter((row) => !(row['ip.src'] ?? '').includes('|'));
}

function describedHere(trace: Trace): readonly Described[] {
  return entries(trace).map((index) => {
    const facts = trace.facts(index);
    const message = trace.message(index);
    const { startLine } = message;
    const head = trace.head(index);
    return {
      what: String(facts.status ?? facts.method),
      requestUri: startLine.kind === 'request' ? startLine.requestUri : '',
      callId: facts.callId,
      cseq: `${facts.cseqNumber} ${facts.cseqMethod}`,
      branches: vias(message)
        .flatMap(({ branch }) => branch ?? [])
        .join('|'),
      fromTag: facts.fromTag,
      toTag: facts.toTag,
      contacts: contacts(message)
        .map(({ uriText }) => uriText)
        .join('|'),
      source: head.source ?? '',
      destination: head.destination ?? '',
      time: (head.time?.iso ?? '').replace(/Z$/, '').replace(/(\.\d{6})\d+$/, '$1'),
    };
  });
}

/** Several values of one header are joined with `|`: each Via's branch, each Contact. */
function describedByTshark(row: TableRow): Described {
  const cell = (name: string): string => row[name] ?? '';
  const host = cell('ipv6.src') === '' ? cell('ip.src') : `[${cell('ipv6.src')}]`;
  const target = cell('ipv6.dst') === '' ? cell('ip.dst') : `[${cell('ipv6.dst')}]`;
  return {
    what: cell('sip.Method') === '' ? cell('sip.Status-Code') : cell('sip.Method'),
    requestUri: cell('sip.r-uri'),
    callId: cell('sip.Call-ID'),
    cseq: cell('sip.CSeq').replace(/ +/, ' '),
    branches: cell('sip.Via.branch'),
    fromTag: cell('sip.from.tag'),
    toTag: cell('sip.to.tag'),
    contacts: urisOf(cell('sip.Contact')),
    source: `${host}:${cell('udp.srcport') === '' ? cell('tcp.srcport') : cell('udp.srcport')}`,
    destination: `${target}:${cell('udp.dstport') === '' ? cell('tcp.dstport') : cell('udp.dstport')}`,
    time: isoOf(cell('frame.time_epoch')),
  };
}

/** Returns the URIs of Contacts, which may stand in one header or in several; a quoted `+sip.instance` is none of them. */
function urisOf(contact: string): string {
  const bare = contact.replace(/"[^"]*"/g, '""');
  return bare.includes('<') ? [...bare.matchAll(/<([^>]*)>/g)].map((match) => match[1]).join('|') : bare;
}

/** Returns seconds since 1970 with nine decimals as a date and time with six. */
function isoOf(epoch: string): string {
  const [seconds = '', fraction = ''] = epoch.split('.');
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}.${fraction.slice(0, 6)}`;
}

/**
 * A message in fragments has the time of its first one in a tool's text, that of its last one in tshark's table, so that
 * times are left out there; and a clock has no day.
 */
function sorted(rows: readonly Described[], time: Rendering['time']): readonly string[] {
  const told = (iso: string): string => (time === 'none' ? '' : time === 'clock' ? iso.replace(/^.*T/, '') : iso);
  return rows.map((row) => JSON.stringify({ ...row, time: told(row.time) })).sort();
}
