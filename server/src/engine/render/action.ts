import type { EditorCommandId, OwnCommandId } from '../answers/editor-command.ts';
import type { SpanEdit } from '../answers/span-edit.ts';
import type { Finding } from '../rules/rule.ts';
import type { AnswerContext } from './answer-context.ts';

/** Who asks for quick fixes, and about which document. */
export interface ActionContext extends AnswerContext {
  /** `sip` documents are edited in place; logs are never touched. */
  readonly languageId: string;
  /** The document's URI, the first argument of the server's own commands. */
  readonly uri: string;
  /** True where a quick fix may write a file beside the document, for a client that has no command to open a text. */
  readonly createsFiles?: boolean;
}

/** One quick fix. Exactly one of `edits` and `command` is present, or `open` alone, where a file is to be made of it. */
export interface Action {
  readonly title: string;
  readonly finding: Finding;
  readonly isPreferred: boolean;
  readonly edits?: readonly ActionEdit[];
  readonly command?: {
    readonly id: EditorCommandId | OwnCommandId;
    readonly args: readonly (string | number)[];
  };
  /** What the commands `createRequest` and `openCorrectedCopy` open. */
  readonly open?: OpenedText;
}

/** The text of a new document. */
export interface OpenedText {
  readonly languageId: 'sip';
  readonly text: string;
  /** What it is, in letters, digits and hyphens: a part of the name of its file. The same message has another one for another purpose. */
  readonly name: string;
  /** Where the message stands that it was made of, in offsets of the text. */
  readonly at: number;
}

/** An edit of the document; a snippet has `$0` where the cursor goes, which other clients get as an empty place. */
export interface ActionEdit extends SpanEdit {
  readonly isSnippet: boolean;
}
