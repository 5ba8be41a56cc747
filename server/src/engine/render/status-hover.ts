import { editorCommands } from '../answers/editor-command.ts';
import { readRedirect } from '../call/read-redirect.ts';
import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { statusCode } from '../reference/status-codes.ts';
import { compareRemedies } from '../rules/redirect-remedies.ts';
import type { AnswerContext } from './answer-context.ts';
import { commandLink } from './command-link.ts';
import { codePage, firstParagraph, section, sectionHeadings } from './prose.ts';
import type { Prose } from './prose.ts';
import { say } from './say.ts';
import { statusHeading, unregisteredNote } from './status-name.ts';
import { bulletList, traceLines } from './trace-lines.ts';

/** Returns the hover of a status line as Markdown: what the code means, what this trace tells, what to do. */
export function statusHover(trace: Trace, index: number, status: number, context: AnswerContext): string {
  const redirect = readRedirect(trace, index);
  if (redirect === undefined) return shortText(status, context.prose);
  const { prose } = context;
  const { language } = prose;
  const facts = bulletList(traceLines(trace, redirect, context));
  return paragraphs([
    statusHeading(status, language),
    meaningOf(status, prose),
    `**${say(language, 'hover.in-this-trace')}**`,
    facts,
    ...titled(status, prose, 'fix'),
    ...titled(status, prose, 'seen'),
    linkLine(trace, redirect, context),
  ]);
}

/** Returns the text of a code of which the trace adds nothing: heading, meaning and, where it has one, the fix. */
export function shortText(status: number, prose: Prose): string {
  const { language } = prose;
  const page = codePage(prose, status);
  const meaning = section(page, language, 'meaning') ?? fallbackText(status, prose);
  return paragraphs([
    statusHeading(status, language),
    unregisteredNote(status, language),
    meaning,
    ...titled(status, prose, 'fix'),
  ]);
}

function fallbackText(status: number, prose: Prose): string | undefined {
  const known = statusCode(status);
  return known === undefined ? undefined : say(prose.language, 'hover.no-text', known);
}

function meaningOf(status: number, prose: Prose): string | undefined {
  const { language } = prose;
  const note = unregisteredNote(status, language);
  const first = firstParagraph(codePage(prose, status), language, 'meaning') ?? fallbackText(status, prose);
  const rare = status === 380 ? say(language, 'hover.rare-380') : undefined;
  const sentences = [note, first, rare].filter((one) => one !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(language === 'ja' ? '' : ' ');
}

/** Returns a section under its heading, or nothing when the code has none. */
export function titled(status: number, prose: Prose, id: 'fix' | 'seen'): readonly string[] {
  const text = section(codePage(prose, status), prose.language, id);
  return text === undefined ? [] : [`**${sectionHeadings[prose.language][id]}**`, text];
}

/** Returns paragraphs joined by blank lines; absent ones are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

function linkLine(trace: Trace, redirect: Redirect, context: AnswerContext): string | undefined {
  const { language } = context.prose;
  const at = trace.messageSpan(redirect.response).start;
  const compare = compareRemedies(redirect.status).map((remedy) => {
    if (remedy.kind !== 'compare') return undefined;
    const title = say(language, 'hover.compare', { a: remedy.a, b: remedy.b });
    return commandLink(context, title, editorCommands.compareCodes, [remedy.a, remedy.b, at]);
  });
  const remedy = commandLink(context, say(language, 'hover.show-remedy'), editorCommands.showRemedy, [
    redirect.status,
    at,
  ]);
  const links = [...compare, remedy].filter((link) => link !== undefined);
  return links.length === 0 ? undefined : links.join(' · ');
}
