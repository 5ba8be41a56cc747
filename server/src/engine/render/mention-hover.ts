import { lineOfEntry } from '../answers/line-index-of.ts';
import type { Mention } from '../log/mention.ts';
import { mentionedEntry } from '../log/mentioned-entry.ts';
import type { Trace } from '../log/trace.ts';
import { codeSpan } from './code-span.ts';
import type { Language } from './language.ts';
import { codePage, firstParagraph } from './prose.ts';
import type { Prose } from './prose.ts';
import { say } from './say.ts';
import type { StringId } from './say.ts';
import { paragraphs, titled } from './status-hover.ts';
import { statusHeading, unregisteredNote } from './status-name.ts';
import { en } from './strings/en.ts';

/**
 * Returns the hover of a line that only mentions a message: what it names, where the message itself stands, and what to do. The
 * place stands near the top, because there the whole answer is.
 */
export function mentionHover(trace: Trace, mention: Mention, prose: Prose): string {
  const place = whereItStands(trace, mention, prose.language);
  if (mention.status === undefined) return aboutRequest(mention, place, prose.language);
  return aboutResponse(mention.status, place, prose);
}

function aboutResponse(status: number, place: string, prose: Prose): string {
  const { language } = prose;
  return paragraphs([
    statusHeading(status, language),
    unregisteredNote(status, language),
    place,
    firstParagraph(codePage(prose, status), language, 'meaning'),
    ...titled(status, prose, 'fix'),
  ]);
}

function aboutRequest(mention: Mention, place: string, language: Language): string {
  const method = mention.method ?? '';
  const id = `method.${method}`;
  return paragraphs([`**${codeSpan(method)}**`, place, isStringId(id) ? say(language, id) : undefined]);
}

function isStringId(id: string): id is Extract<StringId, `method.${string}`> {
  return id.startsWith('method.') && Object.hasOwn(en, id);
}

function whereItStands(trace: Trace, mention: Mention, language: Language): string {
  const only = say(language, mention.status === undefined ? 'mention.request' : 'mention.response');
  const entry = mentionedEntry(trace, mention);
  const place = entry === undefined ? absence(trace, mention, language) : at(trace, entry, language);
  return [only, place].filter((sentence) => sentence !== undefined).join(language === 'ja' ? '' : ' ');
}

function at(trace: Trace, entry: number, language: Language): string {
  return say(language, 'mention.stands', { line: lineOfEntry(trace, entry) });
}

/** Only a Call-ID can tell that a message is not in the file. */
function absence(trace: Trace, { callId }: Mention, language: Language): string | undefined {
  const isAbsent = callId !== undefined && trace.withCallId(callId).length === 0;
  return isAbsent ? say(language, 'mention.absent') : undefined;
}
