import type { AnswerContext, Language, Prose, RuleSettings } from '../../engine/index.ts';
import type { TextChange } from '../trace-document.ts';
import type { Answers, QuestionKind, Questions } from './questions.ts';

/** What the language server says to its worker. */
export type ToWorker =
  | { readonly kind: 'prose'; readonly prose: Prose }
  | { readonly kind: 'open'; readonly document: number; readonly text: string; readonly hasSeparators: boolean }
  | { readonly kind: 'edit'; readonly document: number; readonly changes: readonly TextChange[] }
  | { readonly kind: 'close'; readonly document: number }
  | PostedQuestion
  | { readonly kind: 'cancel'; readonly id: number };

/** A question about a document, in its version at this point of the conversation. */
export interface PostedQuestion {
  readonly kind: 'ask';
  readonly id: number;
  readonly document: number;
  readonly about: QuestionKind;
  /** `Questions` of `about`. */
  readonly question: Questions[QuestionKind];
  readonly asker: PostedAsker;
}

/** An asker without the prose, which is sent once for each language. */
export interface PostedAsker {
  readonly language: Language;
  readonly context: Omit<AnswerContext, 'prose'>;
  readonly rules: RuleSettings;
}

/** What the worker says to the language server. */
export type FromWorker =
  /** It runs: from now on its end is a crash, while one that never came to run cannot run here at all. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[QuestionKind] }
  | { readonly kind: 'given-up'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: PostedError };

/** An error as it is told in the log. */
export interface PostedError {
  readonly message: string;
  readonly stack: string | undefined;
}
