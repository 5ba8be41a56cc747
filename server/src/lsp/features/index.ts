import { alikePlaces } from './alike-places.ts';
import { codeAction } from './code-action.ts';
import { completion } from './completion.ts';
import { correctedMessage } from './corrected-message.ts';
import { contentLength } from './content-length.ts';
import { diagnostic } from './diagnostic.ts';
import { didChangeConfiguration } from './did-change-configuration.ts';
import { didChangeWatchedFiles } from './did-change-watched-files.ts';
import { documentLink } from './document-link.ts';
import { documentStatus } from './document-status.ts';
import { draftRequest } from './draft-request.ts';
import { executeCommand } from './execute-command.ts';
import type { Feature } from './feature.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { lineLeft } from './line-left.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { publishDiagnostics } from './publish-diagnostics.ts';
import { rangeFormatting } from './range-formatting.ts';
import { rename } from './rename.ts';
import { responseAt } from './response-at.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { statusCodes } from './status-codes.ts';
import { textDocumentContent } from './text-document-content.ts';
import { textDocumentSync } from './text-document-sync.ts';
import { treatAsTrace } from './treat-as-trace.ts';
import { uriOccurrences } from './uri-occurrences.ts';

/** Every feature. Capabilities are merged from this list; no two claim the same key. */
export const features: readonly Feature[] = [
  textDocumentSync,
  didChangeConfiguration,
  didChangeWatchedFiles,
  hover,
  completion,
  signatureHelp,
  documentLink,
  diagnostic,
  publishDiagnostics,
  codeAction,
  executeCommand,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  contentLength,
  rename,
  semanticTokens,
  textDocumentContent,
  uriOccurrences,
  draftRequest,
  correctedMessage,
  alikePlaces,
  responseAt,
  statusCodes,
  treatAsTrace,
  lineLeft,
  documentStatus,
];
