import { completion, type CompletionQuestion } from '../answers/completion/completion.ts';
import type { Suggestion } from '../answers/completion/suggestion.ts';
import type { Trace } from '../log/trace.ts';
import type { Span } from '../text/span.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';
import { term } from './terms/term.ts';

/** A suggestion with what is said beside it. */
export interface CompletionItem extends Omit<Suggestion, 'note'> {
  /** Why it stands where it does: that it is missing, that the file has it. */
  readonly remark?: string;
}

/** The suggestions for a cursor, best first; spans are in offsets of the text. */
export interface CompletionItems {
  /** What they take the place of, up to the cursor. */
  readonly span: Span;
  /** The same with the rest of the word behind the cursor. */
  readonly wholeSpan: Span;
  readonly items: readonly CompletionItem[];
  /** Whether others are to be asked for when more is typed. */
  readonly isIncomplete: boolean;
}

/** Returns what may be written at a cursor, or undefined where nothing is known about it. */
export function completionItems(
  trace: Trace,
  question: CompletionQuestion,
  language: Language,
): CompletionItems | undefined {
  const found = completion(trace, question);
  if (found === undefined) return undefined;
  const { suggestions, ...places } = found;
  return { ...places, items: suggestions.map((suggestion) => itemOf(suggestion, language)) };
}

function itemOf({ note, ...suggestion }: Suggestion, language: Language): CompletionItem {
  const remark = note === undefined ? messageTitle(suggestion, language) : say(language, `note.${note}`);
  return remark === undefined ? suggestion : { ...suggestion, remark };
}

/** The label of a whole message names its start lines; what they are together is said beside it. */
function messageTitle({ kind, topic }: Omit<Suggestion, 'note'>, language: Language): string | undefined {
  return kind === 'snippet' && topic !== undefined ? term(language, topic) : undefined;
}
