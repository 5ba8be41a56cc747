import { messageCounts } from '../../src/engine/answers/message-counts.ts';
import { messageRows } from '../../src/engine/answers/message-rows.ts';
import { uriRows } from '../../src/engine/answers/uri-rows.ts';
import { finished } from '../../src/engine/log/analyse.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { readCalls } from '../../src/engine/call/calls/read-calls.ts';
import { callRows } from '../../src/engine/render/call-rows.ts';
import { checkRows } from '../../src/engine/render/check-rows.ts';
import { codeActions } from '../../src/engine/render/code-actions.ts';
import { compareCodes } from '../../src/engine/render/compare-codes.ts';
import { draftedRequest } from '../../src/engine/render/drafted-request.ts';
import { explainMessage } from '../../src/engine/render/explain-message.ts';
import { findingMessage } from '../../src/engine/render/finding-message.ts';
import { hover } from '../../src/engine/render/hover.ts';
import type { Language } from '../../src/engine/render/language.ts';
import { findings } from '../../src/engine/rules/check.ts';
import type { Finding } from '../../src/engine/rules/rule.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { briefProse } from '../../src/engine/testing/brief-prose.ts';
import { within } from './check-spans.ts';

const contexts = {
  en: { prose: briefProse('en'), clientCommands: new Set<string>(), maxHops: 5 },
  ja: { prose: briefProse('ja'), clientCommands: new Set(['sipLens.showRemedy', 'sipLens.createRequest']), maxHops: 1 },
};

/** Asks for everything that can be asked of a trace, and throws when an answer speaks of a place that is not in the text. */
export function checkAnswers(trace: Trace, offsets: readonly number[]): void {
  const text = { start: 0, end: trace.text.chars.length };
  const found = finished(findings(trace, defaultRuleSettings));
  within(found, text, 'findings');
  for (const language of ['en', 'ja'] as const) {
    checkFindings(trace, found, language);
    for (const place of offsets.map((offset) => offset % (text.end + 2))) {
      within(hover(trace, place, contexts[language]), text, `the hover at ${place}`);
    }
    for (let index = 0; index < Math.min(trace.count, 30); index += 1) checkEntry(trace, index, language);
  }
  const rows = [...messageRows(trace, 'a.log')].length;
  const { messages } = messageCounts(trace);
  if (rows !== trace.count || messages !== trace.count) throw new Error(`${rows} rows of ${trace.count} messages`);
  uriRows(trace.text, 'sip:alice@example.com', 'a.log');
  checkCalls(trace);
}

/** Each message that has a Call-ID belongs to one leg of one call. */
function checkCalls(trace: Trace): void {
  const callIds = trace.column('callId');
  const seen = new Set<number>();
  for (const { legs } of readCalls(trace)) {
    for (const entry of legs.flatMap(({ entries }) => entries)) {
      if (seen.has(entry)) throw new Error(`message ${entry} is in two legs`);
      seen.add(entry);
    }
  }
  for (let index = 0; index < trace.count; index += 1) {
    if (callIds[index] !== 0 && !seen.has(index)) throw new Error(`message ${index} is in no call`);
  }
  for (const language of ['en', 'ja'] as const) {
    for (const row of callRows(trace, 'a.log', language)) if (row.line === 0) throw new Error('a call without a line');
  }
}

function checkFindings(trace: Trace, found: readonly Finding[], language: Language): void {
  const text = { start: 0, end: trace.text.chars.length };
  for (const finding of found.slice(0, 100)) findingMessage(finding, language);
  const asker = { ...contexts[language], uri: 'file:///a.log', languageId: 'sip' };
  const actions = codeActions(trace, text, found.slice(0, 50), asker);
  within(actions, text, 'actions');
  if (checkRows(trace, found, 'a.log', language).length !== found.length) throw new Error('findings without a row');
}

function checkEntry(trace: Trace, index: number, language: Language): void {
  const context = contexts[language];
  const text = { start: 0, end: trace.text.chars.length };
  const { start, end } = trace.messageSpan(index);
  for (const at of [start, start + 8, (start + end) >> 1, end])
    within(hover(trace, at, context), text, `hover at ${at}`);
  explainMessage(trace, index, context);
  compareCodes(301, 380, context.prose, { trace, index, maxHops: 5 });
  for (const variant of ['follow', 'emergency', 'alternative'] as const) {
    draftedRequest(trace, index, { variant }, language);
    draftedRequest(trace, index, { variant, contactIndex: 1 }, language);
  }
}
