import { DiagnosticSeverity, MarkupKind } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation, DocumentLink, Hover, Range } from 'vscode-languageserver';
import { plainText } from '../../engine/index.ts';
import type { Hover as EngineHover, MentionLink, Severity, Span } from '../../engine/index.ts';
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
