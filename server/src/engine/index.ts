/**
 * The one door of the engine: text in, plain data and finished sentences out. Offsets are those of the text analysed.
 *
 * Language server: `analyse`/`reanalyse` (or `analyseInSlices` between other work), `findings`, then
 *   `textDocument/hover` -> `hover`; diagnostics -> `findingMessage` and `relatedLabel` for each finding;
 *   `textDocument/completion` -> `completionItems`, each explained by `topicText`; signature help -> `signature`;
 *   `textDocument/codeAction` -> `codeActions`; the virtual documents -> `compareCodes`, `explainMessage` (or `explainCode`
 *   when the trace is closed); the text of the command createRequest -> `draftedRequest`,
 *   of openCorrectedCopy -> `correctionsOf` and `correctedMessage`; `source.fixAll.sip` -> `fixAllAgain`; the places that replaceUri
 *   changes in some other text -> `uriSpans`.
 *   The `at` of a command is an offset: `trace.indexAt(at)` gives the entry.
 * Command line: `windowCounts` and `windowRows` for files of any length, `messageRows`, `messageCounts`, `checkRows` (all as they
 *   are printed in JSON), `explainCode`, `compareCodes`;
 *   `visibleText` for everything of a trace that reaches a terminal.
 * Prose comes from outside, as parsed JSON: `readProse`. Its language is that of every answer made with it.
 */
export type { CallKind } from './call/calls/call.ts';
export { statusCodes } from './reference/status-codes.ts';
export { analyse, analyseInSlices, finished } from './log/analyse.ts';
export { analyseWindows } from './log/analyse-windows.ts';
export { isCapture } from './log/packets/read-capture.ts';
export { unreadLinkType } from './log/packets/unread-link-type.ts';
export { joinEdits, reanalyse } from './log/reanalyse.ts';
export type { TextEdit } from './log/reanalyse.ts';
export type { Trace } from './log/trace.ts';
export { findings, findingsOnce } from './rules/check.ts';
export { rules } from './rules/index.ts';
export type { Finding, FindingParts, RuleId, Severity } from './rules/rule.ts';
export { projectFile, projectRuleSettings } from './rules/project-settings.ts';
export type { ProjectSettings } from './rules/project-settings.ts';
export { sortedFindings } from './rules/sorted-findings.ts';
export type { SortedFindings } from './rules/sorted-findings.ts';
export { defaultRuleSettings } from './rules/rule-settings.ts';
export type { Profile, RuleSettings, SeveritySetting, StatusClassName } from './rules/rule-settings.ts';
export { messageCounts } from './answers/message-counts.ts';
export type { MessageCounts } from './answers/message-counts.ts';
export { messageRows } from './answers/message-rows.ts';
export { repeatedRows, repeatedWindowRows } from './answers/repeated-rows.ts';
export { windowCounts } from './answers/window-counts.ts';
export { windowJson } from './answers/window-json.ts';
export { windowRows } from './answers/window-rows.ts';
export { globOf, isGlob } from './text/glob.ts';
export { OctetLines } from './text/octet-lines.ts';
export { isReadWhole } from './log/is-read-whole.ts';
export { showsSip } from './log/shows-sip.ts';
export type { TextWindow, WindowWish } from './log/scan-windows.ts';
export type { CopyLatin1 } from './text/octet-window.ts';
export { guardLength, octetWindow } from './text/octet-window.ts';
export { FollowedText } from './answers/followed-text.ts';
export type { MessageRow } from './answers/message-rows.ts';
export { contentLengthEdit } from './answers/content-length-edit.ts';
export { formatEdits } from './answers/format-edits.ts';
export { rename, renameTarget } from './answers/rename/rename.ts';
export type { Renaming, RenameTarget } from './answers/rename/rename.ts';
export type { RenameRefusal } from './answers/rename/new-name-problem.ts';
export { renameRefusal } from './render/rename-refusal.ts';
export { semanticTokens } from './answers/tokens/semantic-tokens.ts';
export type { PlacedToken } from './answers/tokens/semantic-tokens.ts';
export { tokenKinds } from './answers/tokens/token-kinds.ts';
export type { SpanEdit } from './answers/span-edit.ts';
export { mentionLinks } from './answers/mention-links.ts';
export type { MentionLink } from './answers/mention-links.ts';
export { correctedMessage, correctionsOf } from './answers/corrected-message.ts';
export { ruleNamed } from './answers/rule-named.ts';
export { allOf } from './answers/fix-all.ts';
export { fixAllAgain } from './answers/fix-all-again.ts';
export { toldWhileWriting } from './answers/being-written.ts';
export { findingIdentity } from './answers/finding-identity.ts';
export { longUriRows } from './answers/long-uri-rows.ts';
export { uriRows } from './answers/uri-rows.ts';
export type { UriRow } from './answers/uri-rows.ts';
export { isUri, uriSpans } from './answers/uri-spans.ts';
export { callRows } from './render/call-rows.ts';
export { duration as callDuration } from './render/duration.ts';
export type { CallRow } from './render/call-rows.ts';
export { checkRows } from './render/check-rows.ts';
export type { CheckRow } from './render/check-rows.ts';
export { codeActions } from './render/code-actions.ts';
export type { Action, ActionEdit } from './render/action.ts';
export { completionItems } from './render/completion-items.ts';
export type { CompletionItem, CompletionItems } from './render/completion-items.ts';
export type { CompletionQuestion } from './answers/completion/completion.ts';
export { signature } from './render/signature.ts';
export type { Signature, SignaturePart } from './render/signature.ts';
export type { HintQuestion } from './answers/completion/value-hint.ts';
export { topicText } from './render/topic-text.ts';
export { compareCodes } from './render/compare-codes.ts';
export { draftedRequest } from './render/drafted-request.ts';
export { explainCode } from './render/explain-code.ts';
export { explainMessage } from './render/explain-message.ts';
export { findingMessage, relatedLabel } from './render/finding-message.ts';
export { hover } from './render/hover.ts';
export type { Hover } from './render/hover.ts';
export type { AnswerContext } from './render/answer-context.ts';
export type { Language } from './render/language.ts';
export { plainText } from './render/plain-text.ts';
export { readProse } from './render/read-prose.ts';
export type { Prose, ProsePage } from './render/prose.ts';
export { readRulePages } from './render/read-rule-pages.ts';
export type { RulePages } from './render/read-rule-pages.ts';
export { ruleDocument } from './render/rule-document.ts';
export { readProjectText } from './render/project-problems.ts';
export { relatedRows } from './render/related-rows.ts';
export type { RelatedRow } from './render/related-rows.ts';
export { visibleText } from './render/visible-text.ts';
export type { Span } from './text/span.ts';
export type { Place } from './text/line-index.ts';
export { PiecedText } from './text/pieced-text.ts';
export { documentText, octetText, piecedDocument, readText } from './text/text-source.ts';
export type { TextHost, TextReader, TextSource } from './text/text-source.ts';
