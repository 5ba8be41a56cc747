import { draftTarget } from '../answers/draft-target.ts';
import { remedySteps, type RemedyStep } from '../answers/remedy-steps.ts';
import { requestDraft, type RequestDraft } from '../answers/request-draft.ts';
import { readRedirect } from '../call/read-redirect.ts';
import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { callableContact } from '../rules/redirect-arguments.ts';
import type { AnswerContext } from './answer-context.ts';
import { codeBlock } from './code-block.ts';
import { draftText } from './draft-text.ts';
import { inMarkdown } from './in-markdown.ts';
import type { Language } from './language.ts';
import { codePage, section, sectionHeadings } from './prose.ts';
import { fill, say, textOf } from './say.ts';
import { paragraphs, shortText } from './status-hover.ts';
import { statusOrigin, statusName, unregisteredNote } from './status-name.ts';
import { bulletList, traceLines } from './trace-lines.ts';

/** Returns the document that explains one response of a trace and what to do about it; undefined for a request. */
export function explainMessage(
  trace: Trace,
  index: number,
  context: Pick<AnswerContext, 'prose' | 'maxHops'>,
): string | undefined {
  const { status } = trace.facts(index);
  if (status === undefined) return undefined;
  const { language } = context.prose;
  const title = `# ${say(language, 'remedy.title', { response: statusName(status) })}`;
  const redirect = readRedirect(trace, index);
  if (redirect === undefined) return `${paragraphs([title, shortText(status, context.prose)])}\n`;
  const facts = traceLines(trace, redirect, context);
  const steps = remedySteps(trace, redirect);
  return `${paragraphs([
    title,
    statusOrigin(status, language),
    unregisteredNote(status, language),
    `## ${say(language, 'hover.in-this-trace')}`,
    bulletList(facts),
    `## ${say(language, 'remedy.next-steps')}`,
    steps.map((step, place) => `${place + 1}. ${stepText(step, language)}`).join('\n'),
    ...(steps.some(({ id }) => inVain.has(id)) ? [] : draftParts(trace, redirect, language)),
    ...(['fix', 'meaning', 'seen', 'use'] as const).flatMap((id) => {
      const found = section(codePage(context.prose, status), language, id);
      return found === undefined ? [] : [`## ${sectionHeadings[language][id]}`, found];
    }),
  ])}\n`;
}

/** Steps that say that another request would lead nowhere, or that nobody should send one before its origin is clear. */
const inVain: ReadonlySet<RemedyStep['id']> = new Set([
  'untrusted',
  'fix-self',
  'break-loop',
  'already-followed',
  'probably-followed',
  'follow-answered',
]);

function stepText(step: RemedyStep, language: Language): string {
  if (step.id === 'caution') {
    return say(language, 'remedy.caution', { caution: say(language, `caution.${step.caution}`) });
  }
  if (step.id === 'do-not-store') {
    const { validity } = step;
    const words =
      validity.kind === 'seconds'
        ? say(language, 'remedy.validity-seconds', { seconds: validity.seconds })
        : say(language, 'remedy.validity-once');
    return say(language, 'remedy.do-not-store', { validity: words });
  }
  const { id, ...values } = step;
  return fill(textOf(language, `remedy.${id}`), inMarkdown(values));
}

function draftParts(trace: Trace, redirect: Redirect, language: Language): readonly string[] {
  const draft = draftOf(trace, redirect);
  if (draft === undefined) return [];
  const title = say(language, draft.variant === 'emergency' ? 'remedy.draft-emergency' : 'remedy.draft');
  return [`## ${title}`, codeBlock('sip', draftText(draft, language, '\n'))];
}

function draftOf(trace: Trace, redirect: Redirect): RequestDraft | undefined {
  const index = redirect.response;
  for (const variant of redirect.status === 380 ? (['emergency', 'alternative'] as const) : (['follow'] as const)) {
    const contactIndex = variant === 'follow' ? callableContact(redirect)?.contactIndex : undefined;
    const target = draftTarget(trace, index, variant, contactIndex);
    const draft = target === undefined ? undefined : requestDraft(trace, index, variant, target);
    if (draft !== undefined) return draft;
  }
  return undefined;
}
