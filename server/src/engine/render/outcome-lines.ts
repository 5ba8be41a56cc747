import { lineOfEntry } from '../answers/line-index-of.ts';
import type { Outcome, Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { codeSpan } from './code-span.ts';
import { duration, wholeSeconds } from './duration.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';

/** Returns what happened after a 3xx: followed or not, ACK, loop, repeats; one Markdown line each. */
export function outcomeLines(trace: Trace, redirect: Redirect, maxHops: number, language: Language): readonly string[] {
  return [
    ...nextLines(trace, redirect, language),
    ...acknowledgementLines(redirect, language),
    ...loopLines(trace, redirect, maxHops, language),
    ...repeatLines(redirect, language),
  ];
}

function nextLines(trace: Trace, redirect: Redirect, language: Language): readonly string[] {
  const { outcome } = redirect;
  switch (outcome.kind) {
    case 'followed':
      return [
        say(language, followedId(trace, redirect, outcome), followedValues(trace, outcome.by)),
        answerLine(trace, outcome.finalIndex, language),
      ];
    case 'partly-followed':
      return [
        say(language, 'next.partly', { tried: outcome.tried, count: outcome.count }),
        say(language, 'next.last-try', followedValues(trace, outcome.by)),
        answerLine(trace, outcome.finalIndex, language),
      ];
    case 'not-needed': {
      const values = { what: codeSpan(startLineText(trace, outcome.by)), line: lineOfEntry(trace, outcome.by) };
      return [say(language, 'next.not-needed', values)];
    }
    case 'not-followed':
      return [say(language, 'next.not-followed', { seconds: wholeSeconds(outcome.laterTrafficMs) })];
    case 'trace-ends':
      if (outcome.afterMs <= 0) return [say(language, 'next.trace-ends-here')];
      return [say(language, 'next.trace-ends', { time: duration(outcome.afterMs) })];
    case 'cannot-be-told':
      return unknownLines(outcome.why, language);
  }
}

type Followed = Extract<Outcome, { kind: 'followed' }>;

function followedId(trace: Trace, redirect: Redirect, outcome: Followed): FollowedId {
  if (outcome.throughProxy) return 'next.followed-by-proxy';
  const isProbable = outcome.certainty === 'probable';
  if (redirect.status === 380 && outcome.contactIndex === undefined)
    return isProbable ? 'next.probable-emergency' : 'next.emergency';
  if (isProbable) return 'next.probably-followed';
  const isNewCall = trace.facts(outcome.by).callId !== trace.facts(redirect.response).callId;
  return isNewCall ? 'next.followed-new-call' : 'next.followed';
}

type FollowedId =
  | 'next.followed'
  | 'next.followed-by-proxy'
  | 'next.followed-new-call'
  | 'next.probably-followed'
  | 'next.emergency'
  | 'next.probable-emergency';

function followedValues(trace: Trace, by: number): Readonly<Record<'method' | 'to' | 'line', string | number>> {
  const line = trace.message(by).startLine;
  const isRequest = line.kind === 'request';
  return {
    method: codeSpan(isRequest ? line.method : ''),
    to: codeSpan(isRequest ? line.requestUri : ''),
    line: lineOfEntry(trace, by),
  };
}

function answerLine(trace: Trace, final: number | undefined, language: Language): string {
  if (final === undefined) return say(language, 'next.no-answer');
  return say(language, 'next.answer', {
    response: codeSpan(startLineText(trace, final)),
    line: lineOfEntry(trace, final),
  });
}

/** The part of a start line that says most: status and phrase, or the method. */
function startLineText(trace: Trace, index: number): string {
  const line = trace.message(index).startLine;
  if (line.kind === 'response') return `${line.status} ${line.reason}`.trim();
  return line.kind === 'request' ? line.method : line.text;
}

function unknownLines(why: Extract<Outcome, { kind: 'cannot-be-told' }>['why'], language: Language): readonly string[] {
  switch (why) {
    // That there is nowhere to go is said where the Contacts are listed; a second sentence would add nothing.
    case 'no-target':
      return [];
    case 'relayed':
      return [say(language, 'next.relayed')];
    case 'no-times':
      return [say(language, 'next.trace-ends-untimed')];
    case 'out-of-sight':
      return [say(language, 'next.out-of-sight')];
    case 'other-domain':
      return [say(language, 'next.other-domain')];
    case 'one-sided':
    case 'other-side':
      return [say(language, 'next.cannot-be-told')];
  }
}

function acknowledgementLines({ acknowledgement }: Redirect, language: Language): readonly string[] {
  if (acknowledgement.kind !== 'missing') return [];
  const time = duration(acknowledgement.forMs);
  if (acknowledgement.proof === 'retransmitted') {
    return [say(language, 'ack.retransmitted', { count: acknowledgement.retransmissions, time })];
  }
  return [say(language, 'ack.silent', { transport: codeSpan(acknowledgement.transport), time })];
}

function loopLines(trace: Trace, { chain }: Redirect, maxHops: number, language: Language): readonly string[] {
  if (chain.uriTwice !== undefined) {
    const { uri, firstUse } = chain.uriTwice;
    const line = lineOfEntry(trace, firstUse);
    return [say(language, 'loop.twice', { uri: codeSpan(uri), line, hops: chain.hops })];
  }
  if (chain.isLoop) return [say(language, 'loop.going-on', { hops: chain.hops })];
  if (chain.loopAhead !== undefined) {
    const { uri, response, hops } = chain.loopAhead;
    return [say(language, 'loop.ahead', { uri: codeSpan(uri), line: lineOfEntry(trace, response), hops })];
  }
  if (maxHops < chain.hops) return [say(language, 'loop.hops', { hops: chain.hops, max: maxHops })];
  return maxHops < chain.length ? [say(language, 'loop.hops-ahead', { hops: chain.length, max: maxHops })] : [];
}

function repeatLines({ hops, acknowledgement }: Redirect, language: Language): readonly string[] {
  const lines: string[] = [];
  const again = hops.reduce((sum, hop) => sum + hop.retransmissions.length + hop.repeats.length, 0);
  // A missing ACK already told how often the response was sent again.
  if (0 < again && acknowledgement.kind !== 'missing') lines.push(say(language, 'repeat.storm', { count: again }));
  if (1 < hops.length) lines.push(say(language, 'repeat.hops', { count: hops.length }));
  return lines;
}
