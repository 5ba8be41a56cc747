import { lineOfEntry } from '../answers/line-index-of.ts';
import { timeBetween } from '../call/time-between.ts';
import type { Trace } from '../log/trace.ts';
import { missingAt, unmetRows } from '../rules/exchange/preconditions/missing-preconditions.ts';
import { directionOf } from '../rules/exchange/preconditions/directions.ts';
import { nextMove } from '../rules/exchange/preconditions/next-move.ts';
import type { PreconditionStep } from '../rules/exchange/preconditions/precondition-story.ts';
import { stepName } from '../rules/exchange/preconditions/step-name.ts';
import { storyAround } from '../rules/exchange/preconditions/story-around.ts';
import type { PreconditionRow } from '../rules/exchange/preconditions/status-table.ts';
import { codeSpan } from './code-span.ts';
import { duration } from './duration.ts';
import type { Language } from './language.ts';
import { preconditionEvents } from './precondition-events.ts';
import { say } from './say.ts';
import { bulletList } from './trace-lines.ts';

/**
 * Returns what the exchange around a message tells about preconditions (RFC 3312), step by step, what is still missing at this message, and
 * who has to send what next, as Markdown; undefined for a message that has no part in such an exchange.
 */
export function preconditionText(trace: Trace, index: number, language: Language): string | undefined {
  const found = storyAround(trace, index);
  if (found === undefined) return undefined;
  const { seen, story, at } = found;
  const { steps, invite } = story;
  const lines = steps.flatMap((step, place) => {
    const events = preconditionEvents(seen, steps, place, language);
    if (events.length === 0) return [];
    const line = lineOfStep(trace, step, invite, events.join(say(language, 'preconditions.and')), language);
    return [place === at ? say(language, 'preconditions.here', { step: line }) : line];
  });
  const title = `**${say(language, 'preconditions.title')}**`;
  return [title, bulletList(lines), ...endLines(steps, at, language)].join('\n\n');
}

function lineOfStep(trace: Trace, step: PreconditionStep, invite: number, events: string, language: Language): string {
  const values = { what: codeSpan(stepName(step)), line: lineOfEntry(trace, step.entry), events };
  const elapsed = step.entry === invite ? undefined : timeBetween(trace, invite, step.entry);
  return elapsed === undefined
    ? say(language, 'preconditions.step', values)
    : say(language, 'preconditions.step-after', { ...values, time: duration(elapsed) });
}

function endLines(steps: readonly PreconditionStep[], at: number, language: Language): readonly string[] {
  const step = steps[at];
  if (step === undefined) return [];
  const isFinal = step.method === 'INVITE' && 200 <= step.status;
  const missing = isFinal ? missingAt(steps, at) : unmetRows(step.after);
  const names = missing.map((row) => missingName(row, language));
  const next = nextMove(steps, at);
  return [
    ...(names.length === 0
      ? []
      : [
          say(language, 'preconditions.missing', {
            missing: [...new Set(names)].join(say(language, 'preconditions.and')),
          }),
        ]),
    ...(next === undefined ? [] : [say(language, `preconditions.next.${next}`)]),
  ];
}

function missingName(row: PreconditionRow, language: Language): string {
  return say(language, 'preconditions.missing-one', {
    type: codeSpan(row.type),
    side: say(language, `preconditions.side.${row.segment}`),
    direction: directionOf(row.has ?? 0),
    wanted: directionOf(row.mandatory),
  });
}
