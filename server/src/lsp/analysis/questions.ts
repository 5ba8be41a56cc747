import type {
  Action,
  ActionEdit,
  AnswerContext,
  CompletionItems,
  CompletionQuestion,
  HintQuestion,
  Hover,
  MentionLink,
  ProsePage,
  PlacedToken,
  Renaming,
  RenameTarget,
  RuleSettings,
  Severity,
  Signature,
  Span,
  SpanEdit,
} from '../../engine/index.ts';
import type {
  AlikePlacesParams,
  CorrectedMessageParams,
  DraftRequestParams,
  Explanation,
} from '../../protocol/index.ts';

/** What may be asked about a document, in offsets of its text: plain data, so that a worker can be asked as well. */
export interface Questions {
  readonly hover: { readonly offset: number };
  readonly completion: CompletionQuestion;
  readonly signature: HintQuestion;
  readonly actions: {
    readonly span: Span;
    readonly uri: string;
    readonly languageId: string;
    /** True where a quick fix may write a file beside the document. */
    readonly createsFiles: boolean;
  };
  /** All fixes of a `.sip` document that need no choice. */
  readonly fixAll: undefined;
  readonly corrected: Omit<CorrectedMessageParams, 'uri'>;
  readonly alike: Omit<AlikePlacesParams, 'uri'>;
  readonly links: { readonly most: number };
  /** `writtenAt` is where the last change ended, while somebody is writing there: what is not there yet is not told to be missing. */
  readonly diagnostics: { readonly most: number; readonly writtenAt?: number };
  /** What of the messages that the span touches is not in its usual form. */
  readonly formatting: { readonly span: Span };
  /** What a change at the offset asks of the Content-Length of its message. */
  readonly contentLength: { readonly offset: number };
  readonly renameTarget: { readonly offset: number };
  readonly rename: { readonly offset: number; readonly newName: string };
  readonly tokens: { readonly span: Span };
  readonly counts: undefined;
  readonly size: undefined;
  readonly response: { readonly offset: number };
  readonly draft: Omit<DraftRequestParams, 'uri'>;
  readonly explanation: { readonly explanation: Explanation; readonly at: number };
  /** What a rule found at the message at `at`, with the page of the rule where it could be loaded. */
  readonly rule: { readonly rule: string; readonly at: number; readonly page: ProsePage | undefined };
}

/** What the answers are; undefined where the document has nothing to say there. */
export interface Answers {
  readonly hover: Hover | undefined;
  readonly completion: CompletionItems | undefined;
  readonly signature: Signature | undefined;
  readonly actions: readonly Action[];
  readonly fixAll: readonly ActionEdit[];
  /** The text of the corrected message; undefined where the finding is gone. */
  readonly corrected: string | undefined;
  /** All places that a finding stands for; undefined where it is gone. */
  readonly alike: readonly Span[] | undefined;
  /** The mentions of messages that the document holds. */
  readonly links: readonly MentionLink[];
  readonly diagnostics: FoundPlaces;
  readonly formatting: readonly SpanEdit[];
  readonly contentLength: SpanEdit | undefined;
  readonly renameTarget: RenameTarget;
  readonly rename: Renaming;
  /** The tokens that stand in the span as a whole. */
  readonly tokens: readonly PlacedToken[];
  readonly counts: { readonly messages: number; readonly findings: number; readonly suppressed: number };
  /** How many messages the document holds. */
  readonly size: number;
  /** The response that stands at the offset: its status and where its message begins and ends. */
  readonly response: { readonly status: number; readonly at: number; readonly end: number } | undefined;
  readonly draft: string | undefined;
  /** The document that explains the message at `at`; undefined where no message stands there. */
  readonly explanation: string | undefined;
  /** The document about the rule; undefined where no message stands there, or no rule has the id. */
  readonly rule: string | undefined;
}

export type QuestionKind = keyof Questions;

/** The findings that are shown, and how many there are in all. */
export interface FoundPlaces {
  readonly shown: readonly FoundPlace[];
  readonly count: number;
  /** How many more there are that are not told while somebody is writing. */
  readonly held: number;
}

/** A finding in the words of the asker. */
export interface FoundPlace {
  readonly span: Span;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

/** Who asks: in which language, with which commands, under which rules. */
export interface Asker {
  readonly context: AnswerContext;
  readonly rules: RuleSettings;
}
