import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { alice, server } from '../testing/redirect-steps.ts';
import { request } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import { findings } from './check.ts';
import type { Finding } from './rule.ts';
import { defaultRuleSettings } from './rule-settings.ts';
import type { Trace } from '../log/trace.ts';

const rule = 'missing-max-forwards';

function text(place: number): string {
  const callId = `call-${place}`;
  return request('OPTIONS', 'sip:bob@example.com', { method: 'OPTIONS', callId }).replace(/Max-Forwards: \d+\r\n/, '');
}

function steps(count: number, source: string): readonly Step[] {
  return Array.from({ length: count }, (_none, place) => {
    return { at: place, source, destination: source === alice ? server : alice, text: text(place) };
  });
}

function found(trace: Trace): readonly Finding[] {
  return finished(findings(trace, defaultRuleSettings)).filter((finding) => finding.rule === rule);
}

describe('findings alike', () => {
  it('of one sender are told as one that holds the others', () => {
    const all = found(traceFromMessages([...steps(7, alice), ...steps(2, server)]));
    expect(all.map(({ index, alike }) => [index, alike?.map((one) => one.index)])).toEqual([
      [0, [1, 2, 3, 4, 5, 6]],
      [7, undefined],
      [8, undefined],
    ]);
  });

  it('are told one by one where they are few', () => {
    expect(found(traceFromMessages(steps(5, alice))).map(({ alike }) => alike)).toEqual(Array(5).fill(undefined));
  });

  it('are told one by one for longer in messages that stand bare', () => {
    const bare = (count: number): Trace => {
      return analyse(documentText(Array.from({ length: count }, (_none, place) => text(place)).join('')));
    };
    expect(found(bare(20))).toHaveLength(20);
    expect(found(bare(21)).map(({ alike }) => alike?.length)).toEqual([20]);
  });

  it('are the same finding as long as they stand for the same', () => {
    const trace = traceFromMessages(steps(7, alice));
    expect(found(trace)[0]).toBe(found(trace)[0]);
  });
});
