import { hoverTarget, type HoverTarget } from '../answers/hover-target.ts';
import { mentionAt } from '../log/mention.ts';
import type { Trace } from '../log/trace.ts';
import type { HeaderReference } from '../reference/header-names.ts';
import type { Span } from '../text/span.ts';
import { alternativeLines } from './alternative-lines.ts';
import type { AnswerContext } from './answer-context.ts';
import { contactHover } from './contact-hover.ts';
import type { Language } from './language.ts';
import { mentionHover } from './mention-hover.ts';
import { preconditionText } from './precondition-text.ts';
import { repeatLine } from './repeat-line.ts';
import { rfcReference } from './rfc-reference.ts';
import { say } from './say.ts';
import { paragraphs, shortText, statusHover } from './status-hover.ts';
import { bulletList } from './trace-lines.ts';

/** A hover: the place that it explains, in offsets of the text analysed, and its Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Returns the hover at an offset, or undefined where there is nothing to explain. */
export function hover(trace: Trace, offset: number, context: AnswerContext): Hover | undefined {
  const target = hoverTarget(trace, offset);
  if (target === undefined) return hoverOfMention(trace, offset, context);
  const markdown = hoverMarkdown(trace, target, context);
  return markdown === undefined ? undefined : { span: target.span, markdown };
}

function hoverOfMention(trace: Trace, offset: number, context: AnswerContext): Hover | undefined {
  const mention = mentionAt(trace, offset);
  return mention === undefined
    ? undefined
    : { span: mention.span, markdown: mentionHover(trace, mention, context.prose) };
}

function hoverMarkdown(trace: Trace, target: HoverTarget, context: AnswerContext): string | undefined {
  const { language } = context.prose;
  switch (target.kind) {
    case 'status-line':
      return paragraphs([
        repeatLine(trace, target.index, language),
        statusHover(trace, target.index, target.status, context),
        preconditionText(trace, target.index, language),
      ]);
    case 'request-line':
      return requestHover(trace, target.index, language);
    case 'sipfrag': {
      const link = rfcReference('RFC 3515', '2.4.5');
      return paragraphs([say(language, 'hover.sipfrag', { link }), shortText(target.status, context.prose)]);
    }
    case 'contact': {
      const value = contactHover(trace, target.index, target.contactIndex, language);
      return target.header === undefined || value === undefined
        ? value
        : paragraphs([headerHover(target.header, language), value]);
    }
    case 'content-type':
      return contentTypeHover(trace, target.index, language);
    case 'body': {
      const title = `**${say(language, 'body.title')}**`;
      return paragraphs([title, bulletList(alternativeLines(trace, target.index, language))]);
    }
    case 'header-name':
      return headerHover(target.header, language);
  }
}

/** A request line needs no explanation of its own: there is a hover where the trace tells more about the message. */
function requestHover(trace: Trace, index: number, language: Language): string | undefined {
  const text = paragraphs([repeatLine(trace, index, language), preconditionText(trace, index, language)]);
  return text === '' ? undefined : text;
}

function headerHover(header: HeaderReference, language: Language): string {
  const heading = `**${header.spelling}** · ${rfcReference(header.rfc, header.section)}`;
  return paragraphs([heading, say(language, `header.${header.name}`)]);
}

function contentTypeHover(trace: Trace, index: number, language: Language): string {
  const heading = `**Content-Type** · ${rfcReference('RFC 3261', '20.15')}`;
  return paragraphs([
    heading,
    say(language, 'header.content-type'),
    `**${say(language, 'header.in-this-380')}**`,
    bulletList(alternativeLines(trace, index, language)),
  ]);
}
