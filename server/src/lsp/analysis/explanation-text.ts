import {
  compareCodes,
  draftedRequest,
  explainCode,
  explainMessage,
  ruleDocument,
  ruleNamed,
  visibleText,
} from '../../engine/index.ts';
import type { AnswerContext, ProsePage, Trace } from '../../engine/index.ts';
import type { Explanation } from '../../protocol/index.ts';
import { sayOwn } from '../strings.ts';

/** A message that is there to be explained. */
export interface AtHand {
  readonly trace: Trace;
  readonly index: number;
}

/**
 * Returns the text of a virtual document, with the message that it is about where that is at hand; `page` is that of the rule. What a
 * rule found at a message is written by `answers.ts`, which has the findings.
 */
export function written(
  explanation: Explanation,
  context: AnswerContext,
  atHand?: AtHand,
  page?: ProsePage,
): string | undefined {
  switch (explanation.kind) {
    case 'compare': {
      const isResponse = atHand !== undefined && atHand.trace.facts(atHand.index).status !== undefined;
      const message = isResponse ? { ...atHand, maxHops: context.maxHops } : undefined;
      return noted(compareCodes(explanation.a, explanation.b, context.prose, message), explanation, context, atHand);
    }
    case 'remedy': {
      const isThis = atHand !== undefined && atHand.trace.facts(atHand.index).status === explanation.code;
      const own = isThis ? explainMessage(atHand.trace, atHand.index, context) : undefined;
      return own ?? noted(explainCode(explanation.code, context.prose), explanation, context, atHand);
    }
    case 'rule': {
      const rule = ruleNamed(explanation.rule);
      const { language } = context.prose;
      return rule === undefined ? undefined : noted(ruleDocument(rule, page, language), explanation, context, atHand);
    }
    case 'request': {
      if (atHand === undefined) return undefined;
      return draftedRequest(atHand.trace, atHand.index, explanation, context.prose.language)?.text;
    }
  }
}

/** A document that was to be about a message says so where that message is out of reach. */
function noted(
  markdown: string,
  { kind, place }: Explanation,
  { prose }: AnswerContext,
  atHand: AtHand | undefined,
): string {
  if (place === undefined || atHand !== undefined) return markdown;
  // The URI of a virtual document may come from a link in any page.
  const name = visibleText(place.uri.slice(place.uri.lastIndexOf('/') + 1)).replaceAll('`', '');
  return `${markdown}\n> ${sayOwn(prose.language, kind === 'rule' ? 'nothing-found-there' : 'nothing-to-explain', { uri: `\`${name}\`` })}\n`;
}
