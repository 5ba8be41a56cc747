/** Server to client: the pages of the rules in one language, asked of a client that said `rulePages`, because a web worker reads no files. */
export const rulePagesRequest = 'sipLens/rulePages';

export interface RulePagesParams {
  readonly language: 'en' | 'ja';
}

/** The parsed dist/rules.<language>.json. */
export type RulePagesResult = unknown;
