import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../engine/index.ts';
import { isRecord } from './is-record.ts';

/** What the client said about itself when it began; all false, empty or undefined for one that announced nothing. */
export interface ClientFacts {
  /** The commands that the client runs itself. */
  readonly commands: ReadonlySet<string>;
  /** What `auto` means as a language. */
  readonly language: Language;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchedFiles: boolean;
  readonly showsRelatedInformation: boolean;
  readonly linksCodes: boolean;
  readonly takesCodeActionLiterals: boolean;
  readonly takesPreferred: boolean;
  readonly preparesRename: boolean;
  /** True for a client that asks for the tokens of what is seen. */
  readonly takesTokenRanges: boolean;
  readonly takesDocumentChanges: boolean;
  readonly takesSnippetEdits: boolean;
  /** True where an edit of the workspace may create a file. */
  readonly createsFiles: boolean;
  readonly showsDocuments: boolean;
  readonly readsVirtualDocuments: boolean;
  readonly wantsPlainHovers: boolean;
  readonly takesSnippets: boolean;
  readonly takesInsertReplace: boolean;
  readonly showsLabelDetails: boolean;
  readonly wantsPlainDocumentation: boolean;
  readonly wantsPlainSignatures: boolean;
  readonly takesLabelOffsets: boolean;
  readonly takesNoActiveParameter: boolean;
  readonly wantsDocumentStatus: boolean;
  /** True where the client itself asks for the Content-Length of what is being typed, in a way that undoing does not see. */
  readonly keepsContentLength: boolean;
  /** The requests about a document, by the names of their capabilities, for which the server may say in which languages it answers. */
  readonly registers: ReadonlySet<string>;
  readonly readsProjectFiles: boolean;
  /** True where the client itself reads the pages of the rules for the server. */
  readonly givesRulePages: boolean;
  /** Settings and prose that came with `initializationOptions`. */
  readonly givenSettings: unknown;
  readonly givenProse: unknown;
}

/** Returns what the parameters of `initialize` tell. Nothing in them is trusted to have the right type. */
export function clientFacts(params: InitializeParams): ClientFacts {
  const options: Readonly<Record<string, unknown>> = isRecord(params.initializationOptions)
    ? params.initializationOptions
    : {};
  const announced: readonly unknown[] = Array.isArray(options['clientCommands']) ? options['clientCommands'] : [];
  return {
    ...capabilityFacts(params.capabilities),
    commands: new Set(announced.filter((command) => typeof command === 'string')),
    language: languageOf(options['language'] ?? params.locale),
    wantsDocumentStatus: options['documentStatus'] === true,
    keepsContentLength: options['contentLength'] === true,
    registers: registered(params.capabilities.textDocument),
    givesRulePages: options['rulePages'] === true,
    readsProjectFiles: options['readsProjectFiles'] === true,
    givenSettings: options['settings'],
    givenProse: options['prose'],
  };
}

/** English is for everybody whose language we do not have. */
function languageOf(locale: unknown): Language {
  return typeof locale === 'string' && /^ja(?:$|[-_])/iu.test(locale) ? 'ja' : 'en';
}

type CapabilityFacts = Omit<
  ClientFacts,
  | 'commands'
  | 'language'
  | 'wantsDocumentStatus'
  | 'keepsContentLength'
  | 'readsProjectFiles'
  | 'givesRulePages'
  | 'registers'
  | 'givenSettings'
  | 'givenProse'
>;

function registered(capabilities: ClientCapabilities['textDocument']): ReadonlySet<string> {
  const all: readonly [string, unknown][] = Object.entries(capabilities ?? {});
  return new Set(all.flatMap(([name, own]) => (isRecord(own) && own['dynamicRegistration'] === true ? [name] : [])));
}

function capabilityFacts({ textDocument, window, workspace }: ClientCapabilities): CapabilityFacts {
  return {
    ...textDocumentFacts(textDocument),
    ...workspaceFacts(workspace),
    showsDocuments: window?.showDocument?.support === true,
  };
}

function textDocumentFacts(
  capabilities: ClientCapabilities['textDocument'],
): Pick<
  ClientFacts,
  | 'pullsDiagnostics'
  | 'showsRelatedInformation'
  | 'linksCodes'
  | 'takesCodeActionLiterals'
  | 'takesPreferred'
  | 'preparesRename'
  | 'takesTokenRanges'
  | 'wantsPlainHovers'
> &
  WritingFacts {
  // What a client can do with a diagnostic stands with the way in which it gets diagnostics.
  const pull = capabilities?.diagnostic;
  const diagnostics = { ...capabilities?.publishDiagnostics, ...pull };
  const hoverFormats = capabilities?.hover?.contentFormat;
  return {
    pullsDiagnostics: pull !== undefined,
    showsRelatedInformation: diagnostics.relatedInformation === true,
    linksCodes: diagnostics.codeDescriptionSupport === true,
    takesCodeActionLiterals: capabilities?.codeAction?.codeActionLiteralSupport !== undefined,
    takesPreferred: capabilities?.codeAction?.isPreferredSupport === true,
    preparesRename: capabilities?.rename?.prepareSupport === true,
    takesTokenRanges: asksForRanges(capabilities?.semanticTokens?.requests),
    wantsPlainHovers: hoverFormats !== undefined && !hoverFormats.includes('markdown'),
    ...writingFacts(capabilities),
  };
}

type WritingFacts = Pick<
  ClientFacts,
  | 'takesSnippets'
  | 'takesInsertReplace'
  | 'showsLabelDetails'
  | 'wantsPlainDocumentation'
  | 'wantsPlainSignatures'
  | 'takesLabelOffsets'
  | 'takesNoActiveParameter'
>;

function writingFacts(capabilities: ClientCapabilities['textDocument']): WritingFacts {
  const item = capabilities?.completion?.completionItem;
  const signature = capabilities?.signatureHelp?.signatureInformation;
  return {
    takesSnippets: item?.snippetSupport === true,
    takesInsertReplace: item?.insertReplaceSupport === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    // A client that names no format shows plain text only: so LSP has it here, other than for hovers.
    wantsPlainDocumentation: item?.documentationFormat?.includes('markdown') !== true,
    wantsPlainSignatures: signature?.documentationFormat?.includes('markdown') !== true,
    takesNoActiveParameter: signature?.noActiveParameterSupport === true,
    takesLabelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
  };
}

function asksForRanges(requests: unknown): boolean {
  return isRecord(requests) && (requests['range'] === true || isRecord(requests['range']));
}

function workspaceFacts(
  capabilities: ClientCapabilities['workspace'],
): Pick<
  ClientFacts,
  | 'refreshesDiagnostics'
  | 'answersConfiguration'
  | 'registersConfiguration'
  | 'registersWatchedFiles'
  | 'takesDocumentChanges'
  | 'takesSnippetEdits'
  | 'createsFiles'
  | 'readsVirtualDocuments'
> {
  const { documentChanges, resourceOperations } = capabilities?.workspaceEdit ?? {};
  return {
    refreshesDiagnostics: capabilities?.diagnostics?.refreshSupport === true,
    answersConfiguration: capabilities?.configuration === true,
    registersConfiguration: capabilities?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: capabilities?.didChangeWatchedFiles?.dynamicRegistration === true,
    takesDocumentChanges: documentChanges === true,
    createsFiles:
      documentChanges === true && Array.isArray(resourceOperations) && resourceOperations.includes('create'),
    takesSnippetEdits: capabilities?.workspaceEdit?.snippetEditSupport === true,
    readsVirtualDocuments: capabilities?.textDocumentContent !== undefined,
  };
}
