import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { alternativeLines } from './alternative-lines.ts';
import type { AnswerContext } from './answer-context.ts';
import { outcomeLines } from './outcome-lines.ts';
import { contactLines, requestLines } from './redirect-lines.ts';

/** Returns all that a trace tells about one 3xx, one Markdown line each, in the order in which one asks. */
export function traceLines(
  trace: Trace,
  redirect: Redirect,
  context: Pick<AnswerContext, 'prose' | 'maxHops'>,
): readonly string[] {
  const { language } = context.prose;
  return [
    ...requestLines(trace, redirect, language),
    ...(redirect.status === 380 ? alternativeLines(trace, redirect.response, language) : []),
    ...contactLines(trace, redirect, language),
    ...outcomeLines(trace, redirect, context.maxHops, language),
  ];
}

/** Returns lines as a Markdown list. */
export function bulletList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
