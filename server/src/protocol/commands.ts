/**
 * The commands that hovers and quick fixes run. Arguments are numbers and strings that the server made; a link in
 * Markdown carries numbers only. `at` is the offset of a message's start line in the document at hand (UTF-16 units),
 * `code` a status code. The ids are the same words that the engine uses in `engine/answers/editor-command.ts`.
 */
export const commands = {
  /** [code, code, at?]: opens the compare document of two codes; with `at` its last section reads that message. */
  compareCodes: 'sipLens.compareCodes',
  /** [code, at?]: opens the explanation of a code, or of the very message that begins at `at`. */
  showRemedy: 'sipLens.showRemedy',
  /** [contactUri]: puts the URI on the clipboard. */
  copyContact: 'sipLens.copyContact',
  /** [serviceUrn]: puts the URN on the clipboard. */
  copyServiceUrn: 'sipLens.copyServiceUrn',
  /** [oldUri, newUri, caution]: replaces a URI across the workspace behind a preview; `caution` is '' when there is none. */
  replaceUri: 'sipLens.replaceUri',
  /**
   * [at, variant, contactIndex?]: opens the next request as a new document; `variant` is 'follow', 'emergency' or
   * 'alternative', `contactIndex` the place of the Contact to go to. The text is `draftedRequest` of the engine.
   */
  createRequest: 'sipLens.createRequest',
  /** [start, end]: selects the description in the body of a 380. */
  goToBody: 'sipLens.goToBody',
  /** [at, ruleId, fix]: opens a copy of the message with a fix applied; `fix` counts the changes that the rule proposes for it. */
  openCorrectedCopy: 'sipLens.openCorrectedCopy',
  /** [at, ruleId]: opens the page of a rule, with what it found at a message and what to change on the systems of that message. */
  showRule: 'sipLens.showRule',
  /** [at, ruleId]: shows all places that the finding of a rule at a message stands for. */
  showAlike: 'sipLens.showAlike',
  /** [ruleId]: turns a rule off in the settings of the workspace. */
  turnOffRule: 'sipLens.turnOffRule',
  /** []: treats the document in the editor as a trace, whatever its beginning and its language say. */
  treatAsTrace: 'sipLens.treatAsTrace',
  /** []: leaves the document in the editor alone, whatever it holds. */
  treatAsNoTrace: 'sipLens.treatAsNoTrace',
  /** []: starts the language server again. */
  restart: 'sipLens.restart',
  /** []: shows the output channel. */
  showOutput: 'sipLens.showOutput',
} as const;

/** One of the command ids. */
export type CommandId = (typeof commands)[keyof typeof commands];

/**
 * The commands that the server runs itself (workspace/executeCommand), offered to clients that did not announce the
 * command of the same purpose above. Other ids than those, because a client registers what a server announces.
 * The first argument is always the URI of the document.
 */
export const serverCommands = {
  /** [uri, code, code, at] */
  compareCodes: 'sipLens.server.compareCodes',
  /** [uri, code, at] */
  showRemedy: 'sipLens.server.showRemedy',
  /** [uri, at, ruleId] */
  showRule: 'sipLens.server.showRule',
  /** [uri, at, variant, contactIndex?] */
  createRequest: 'sipLens.server.createRequest',
  /** [uri, start, end] */
  goToBody: 'sipLens.server.goToBody',
  /** [uri, uri]: shows the file that a quick fix has written beside the document. */
  showFile: 'sipLens.server.showFile',
} as const;

/** [WorkspaceEdit]: lets the server apply an edit, for a client that takes quick fixes as commands only. */
export const applyEditCommand = 'sipLens.server.applyEdit';

/** VS Code's own: asks for suggestions again, where a suggestion that was taken leads to a choice. For clients that announce it. */
export const suggestAgainCommand = 'editor.action.triggerSuggest';
