/** What server, client and webview say to each other: plain types and constants, one file per subject. */
export { applyEditCommand, commands, serverCommands } from './commands.ts';
export type { CommandId } from './commands.ts';
export { documentStatusNotification } from './document-status.ts';
export type { DocumentStatus } from './document-status.ts';
export { draftRequest } from './draft-request.ts';
export type { DraftRequestParams, DraftRequestResult } from './draft-request.ts';
export { explanationScheme, explanationUri, readExplanationUri } from './explanation-uri.ts';
export type { Explanation } from './explanation-uri.ts';
export type { InitializationOptions } from './initialization-options.ts';
export { responseAtRequest } from './response-at.ts';
export type { ResponseAtParams, ResponseAtResult } from './response-at.ts';
export { statusCodesRequest } from './status-codes.ts';
export type { StatusCodesResult } from './status-codes.ts';
export { treatAsTraceRequest } from './treat-as-trace.ts';
export type { TreatAsTraceParams, TreatAsTraceResult } from './treat-as-trace.ts';
export { uriOccurrencesRequest } from './uri-occurrences.ts';
export type { UriOccurrencesParams, UriOccurrencesResult, WireRange } from './uri-occurrences.ts';
export { sipLanguage } from './sip-language.ts';
