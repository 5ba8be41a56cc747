/**
 * The commands of the editor that an answer may point to. They are the ids of `protocol/commands.ts`, which the engine
 * does not import; a test holds that both say the same.
 */
export const editorCommands = {
  compareCodes: 'sipLens.compareCodes',
  showRemedy: 'sipLens.showRemedy',
  copyContact: 'sipLens.copyContact',
  copyServiceUrn: 'sipLens.copyServiceUrn',
  replaceUri: 'sipLens.replaceUri',
  createRequest: 'sipLens.createRequest',
  goToBody: 'sipLens.goToBody',
  showAlike: 'sipLens.showAlike',
  showRule: 'sipLens.showRule',
  openCorrectedCopy: 'sipLens.openCorrectedCopy',
  turnOffRule: 'sipLens.turnOffRule',
} as const;

/** The id of a command that an answer may point to. */
export type EditorCommandId = (typeof editorCommands)[keyof typeof editorCommands];

/** The commands that a server runs itself for clients that announced none; each takes the document's URI first. */
export const ownCommands = {
  compareCodes: 'sipLens.server.compareCodes',
  showRemedy: 'sipLens.server.showRemedy',
  showRule: 'sipLens.server.showRule',
  createRequest: 'sipLens.server.createRequest',
  goToBody: 'sipLens.server.goToBody',
} as const;

/** The id of a command that the server runs itself. */
export type OwnCommandId = (typeof ownCommands)[keyof typeof ownCommands];
