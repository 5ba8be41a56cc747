import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mentionAt, mentionsOfLine } from '../../src/engine/log/mention.ts';
import type { Mention } from '../../src/engine/log/mention.ts';
import { mentionedEntry } from '../../src/engine/log/mentioned-entry.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';

interface Place {
  readonly line: string;
  readonly mention: Mention;
}

/** Returns every mention outside the messages of a trace. */
function mentionsIn(trace: Trace): readonly Place[] {
  let start = 0;
  return trace.text.chars.split('\n').flatMap((line) => {
    const found = mentionsOfLine(line, start).filter(({ span }) => mentionAt(trace, span.start) !== undefined);
    start += line.length + 1;
    return found.map((mention) => ({ line, mention }));
  });
}

function textOf(trace: Trace, entry: number | undefined): string {
  const line = entry === undefined ? undefined : trace.message(entry).startLine;
  return line === undefined ? '' : (trace.text.chars.slice(...spanOf(trace, entry ?? 0)).split(/\r?\n/, 1)[0] ?? '');
}

function spanOf(trace: Trace, entry: number): [number, number] {
  const { start, end } = trace.messageSpan(entry);
  return [start, end];
}

function tracesIn(folder: string, pattern: RegExp): readonly (readonly [string, Trace])[] {
  const path = sharedPath(`live/${folder}`);
  if (path === undefined) return [];
  const names = readdirSync(path).filter((name) => pattern.test(name));
  return names.map((name) => [name, readTrace(`${path}/${name}`)]);
}

describe.skipIf(sharedPath('live') === undefined)('mentions in the logs of real systems (../shared/live)', () => {
  it('tcpdump names the start line of the packet below it', () => {
    let count = 0;
    for (const [name, trace] of tracesIn('tcpdump-A', /sipp-.*\.txt$/)) {
      for (const { line, mention } of mentionsIn(trace)) {
        const start = textOf(trace, mentionedEntry(trace, mention));
        expect([name, line.endsWith(start) && start !== '']).toEqual([name, true]);
        count += 1;
      }
    }
    expect(0 < count).toBe(true);
  });

  it("a script's words lead to the message of their Call-ID and CSeq, where the log has dumped it", () => {
    const linked = tracesIn('kamailio', /\.syslog\.log$/).flatMap(([, trace]) =>
      mentionsIn(trace).flatMap(({ mention }) => {
        const entry = mentionedEntry(trace, mention);
        return entry === undefined ? [] : [{ mention, facts: trace.facts(entry) }];
      }),
    );
    expect(0 < linked.length).toBe(true);
    for (const { mention, facts } of linked) {
      expect([facts.callId, facts.cseqNumber]).toEqual([mention.callId, mention.cseqNumber]);
      expect(facts.status ?? facts.method).toBe(mention.status ?? mention.method);
    }
  });

  it.each([
    ['tshark-summary', /\.txt$/],
    ['tshark-flow', /\.txt$/],
    ['sipp', /\.shortmessages\.log$/],
  ])('%s mentions messages, and none is counted', (folder, pattern) => {
    for (const [name, trace] of tracesIn(folder, pattern)) {
      expect([name, trace.count]).toEqual([name, 0]);
      expect([name, 0 < mentionsIn(trace).length]).toEqual([name, true]);
    }
  });
});
