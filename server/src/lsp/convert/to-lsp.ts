import { DiagnosticSeverity, MarkupKind } from 'vscode-languageserver';
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DocumentLink,
  Hover,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { plainText, tokenKinds } from '../../engine/index.ts';
import type { Hover as EngineHover, MentionLink, PlacedToken, Severity, Span, SpanEdit } from '../../engine/index.ts';
import type { FoundPlace } from '../analysis/questions.ts';
import type { ClientFacts } from '../client-facts.ts';
import type { TraceDocument } from '../trace-document.ts';

/** What stands before a diagnostic's message in every editor. */
export const diagnosticSource = 'sip';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Returns the range of a span in the document as it is now. */
export function range(document: TraceDocument, { start, end }: Span): Range {
  return { start: document.text.positionAt(start), end: document.text.positionAt(end) };
}

export function hover(document: TraceDocument, { span, markdown }: EngineHover, client: ClientFacts): Hover {
  const contents = client.wantsPlainHovers
    ? { kind: MarkupKind.PlainText, value: plainText(markdown) }
    : { kind: MarkupKind.Markdown, value: markdown };
  return { contents, range: range(document, span) };
}

export function textEdit(document: TraceDocument, { span, newText }: SpanEdit): TextEdit {
  return { range: range(document, span), newText };
}

/** Returns tokens as LSP writes them: for each the lines and characters since the one before, its length, its kind, no modifiers. */
export function semanticTokens(document: TraceDocument, tokens: readonly PlacedToken[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { kind, span } of tokens) {
    const start = document.text.positionAt(span.start);
    const since = start.line === line ? start.character - character : start.character;
    data.push(start.line - line, since, span.end - span.start, tokenKinds.indexOf(kind), 0);
    ({ line, character } = start);
  }
  return data;
}

/** Returns edits of one document; a client that tells versions apart refuses them for another one. */
export function workspaceEdit(document: TraceDocument, edits: readonly SpanEdit[], client: ClientFacts): WorkspaceEdit {
  const { uri, version } = document;
  const made = edits.map((edit) => textEdit(document, edit));
  if (!client.takesDocumentChanges) return { changes: { [uri]: made } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: made }] };
}

/** Returns the link to a line of the document itself, as editors write it. */
export function documentLink(document: TraceDocument, { span, line }: MentionLink): DocumentLink {
  return { range: range(document, span), target: `${document.uri}#L${line}` };
}

export function diagnostic(document: TraceDocument, found: FoundPlace, client: ClientFacts): Diagnostic {
  const related = client.showsRelatedInformation ? relatedInformation(document, found) : [];
  return {
    range: range(document, found.span),
    severity: severities[found.severity],
    source: diagnosticSource,
    code: found.rule,
    ...(client.linksCodes ? { codeDescription: { href: rulePage(found.rule) } } : {}),
    message: found.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

function relatedInformation(document: TraceDocument, { related }: FoundPlace): DiagnosticRelatedInformation[] {
  return related.map(({ span, message }) => ({
    location: { uri: document.uri, range: range(document, span) },
    message,
  }));
}

function rulePage(rule: string): string {
  return `https://github.com/sip-lens/sip-lens/blob/main/docs/rules/${rule}.md`;
}
