import { describe, expect, it } from 'vitest';
import { repeatOf } from '../../src/engine/call/repeats.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';

/** Real traces, and how many of their messages stand there for the first time, and how many how again. */
const traces: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  // A client whose request nobody answers: timer A, four times.
  ['live/sipp/sipp-unresponsive-uac.messages.log', { original: 1, retransmission: 4 }],
  ['live/ngrep/sipp-unresponsive.txt', { original: 1, retransmission: 4 }],
  // A call through a proxy: each request and response on two hops, the 100 and what the proxy answers itself on one.
  ['live/ngrep/sipp-call.txt', { original: 7, 'hop-copy': 6 }],
  ['live/tcpdump-A/sipp-call.txt', { original: 7, 'hop-copy': 6 }],
  ['live/ngrep/sipp-tcp-call.txt', { original: 21, 'hop-copy': 18 }],
  // A request that goes round and round in one proxy.
  ['live/ngrep/sipp-483-spiral.txt', { original: 7, 'hop-copy': 12 }],
  // Printed while it is made and when it is sent; the third time with another Request-URI, and not sent at all.
  ['live/sipsak/moved.txt', { original: 2, duplicate: 1, repeat: 1 }],
  // What a proxy receives and sends: the rounds of a spiral are logged when they leave and when they come in; two hops say 100 in their own words.
  [
    'live/kamailio-sipdump/kamailio-sipdump-2026-11-22--06-41-28.data',
    { original: 326, 'hop-copy': 144, duplicate: 18, retransmission: 60, fork: 1 },
  ],
  // A phone that hears no answer, seen at both sides of a proxy.
  ['live/ngrep/linphone-call.txt', { original: 19, 'hop-copy': 7, retransmission: 9 }],
];

describe.skipIf(sharedPath('live') === undefined)('messages that real traces show again (../shared/live)', () => {
  it.each(traces)('%s', (name, expected) => {
    const trace = readTrace(sharedPath(name) ?? name);
    const counts: Record<string, number> = {};
    for (let index = 0; index < trace.count; index += 1) {
      const kind = repeatOf(trace, index)?.kind ?? 'original';
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
  });
});
