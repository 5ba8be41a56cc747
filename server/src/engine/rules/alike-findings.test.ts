import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { alice, answer, ask, server } from '../testing/redirect-steps.ts';
import { request } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import { findings } from './check.ts';
import type { Finding } from './rule.ts';
import { defaultRuleSettings } from './rule-settings.ts';
import { sortedFindings } from './sorted-findings.ts';
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

  it('are told sender by sender where only the messages say who sent them', () => {
    const sent = (place: number, by: string): string => text(place).replace(/(?<=UDP )host/, by);
    const bare = Array.from({ length: 50 }, (_none, place) =>
      sent(place, place % 2 === 0 ? 'a.example.com' : 'b.example.com'),
    );
    const all = found(analyse(documentText(bare.join(''))));
    expect(all.map(({ index, alike }) => [index, alike?.length])).toEqual([
      [0, 24],
      [1, 24],
    ]);
  });

  it('about redirections are told one by one up to twenty, then as one that holds the others', () => {
    const redirected = (count: number): readonly Finding[] => {
      const trace = traceFromMessages(
        Array.from({ length: count }, (_none, place) => {
          const own = { callId: `call-${place}`, fromTag: `tag-${place}` };
          return [
            ask(place, 'sip:bob@example.com', own),
            answer(place + 0.1, '302 Moved Temporarily', [`<sip:${place}@example.net>`], own),
          ];
        }).flat(),
      );
      return finished(findings(trace, defaultRuleSettings)).filter((one) => one.rule === 'redirected');
    };
    expect(redirected(20).map(({ alike }) => alike)).toEqual(Array(20).fill(undefined));
    expect(redirected(500).map(({ index, alike }) => [index, alike?.length])).toEqual([[1, 499]]);
  });

  it('about failures hold the others, too, and what is left of them says how many there are', () => {
    const steps30 = Array.from({ length: 30 }, (_none, place) => {
      const own = { callId: `call-${place}`, fromTag: `tag-${place}` };
      return [ask(place, 'sip:bob@example.com', own), answer(place + 0.1, '503 Service Unavailable', [], own)];
    });
    const trace = traceFromMessages(steps30.flat());
    const all = finished(findings(trace, defaultRuleSettings)).filter((one) => one.rule === 'request-failed');
    const [many] = all.slice(20);
    expect([all.length, many?.messageId, many?.args['count'], many?.alike?.map(({ index }) => index)]).toEqual([
      21,
      'request-failed.many',
      10,
      Array.from({ length: 9 }, (_none, place) => 2 * (21 + place) + 1),
    ]);
    const suppressions = [{ rule: 'request-failed', callId: 'call-20' }] as const;
    const { told, suppressed } = sortedFindings(trace, all, { ...defaultRuleSettings, suppressions });
    expect(suppressed.map(({ finding }) => [finding.index, finding.alike])).toEqual([[41, undefined]]);
    expect(told.slice(20).map(({ index, args }) => [index, args['count']])).toEqual([[43, 9]]);
  });

  it('are the same finding as long as they stand for the same', () => {
    const trace = traceFromMessages(steps(7, alice));
    expect(found(trace)[0]).toBe(found(trace)[0]);
  });
});
