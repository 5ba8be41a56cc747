/** What a token of a message is; its place in this list is its number towards editors. */
export const tokenKinds = [
  'sipMethod',
  'sipStatusInformational',
  'sipStatusSuccess',
  'sipStatusRedirection',
  'sipStatusClientError',
  'sipStatusServerError',
  'sipStatusGlobalFailure',
  'sipHeader',
  'sipScheme',
  'sipUser',
  'sipHost',
  'sipPort',
  'sipCallId',
  'sipTag',
  'sipBranch',
  'sdpType',
  // The one that editors know: comments of a `.sip` file.
  'comment',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** Returns the kind of a status code by its class; undefined beyond 100 to 699. */
export function statusKind(status: number): TokenKind | undefined {
  return byClass[Math.floor(status / 100)];
}

const byClass: readonly (TokenKind | undefined)[] = [
  undefined,
  'sipStatusInformational',
  'sipStatusSuccess',
  'sipStatusRedirection',
  'sipStatusClientError',
  'sipStatusServerError',
  'sipStatusGlobalFailure',
];
