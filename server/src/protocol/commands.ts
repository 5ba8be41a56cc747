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
  /** [at, kind]: opens the next request as a new document; kind is 'next', 'emergency' or 'alternative'. */
  createRequest: 'sipLens.createRequest',
  /** [start, end]: selects the description in the body of a 380. */
  goToBody: 'sipLens.goToBody',
  /** [ruleId]: turns a rule off in the settings of the workspace. */
  turnOffRule: 'sipLens.turnOffRule',
  /** []: starts the language server again. */
  restart: 'sipLens.restart',
  /** []: shows the output channel. */
  showOutput: 'sipLens.showOutput',
} as const;

/** One of the command ids. */
export type CommandId = (typeof commands)[keyof typeof commands];
