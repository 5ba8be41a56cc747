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
  readonly showsRelatedInformation: boolean;
  readonly linksCodes: boolean;
  readonly takesCodeActionLiterals: boolean;
  readonly takesPreferred: boolean;
  readonly takesDocumentChanges: boolean;
  readonly takesSnippetEdits: boolean;
  readonly showsDocuments: boolean;
  readonly readsVirtualDocuments: boolean;
  readonly wantsPlainHovers: boolean;
  readonly wantsDocumentStatus: boolean;
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
  'commands' | 'language' | 'wantsDocumentStatus' | 'givenSettings' | 'givenProse'
>;

function capabilityFacts({ textDocument, window, workspace }: ClientCapabilities): CapabilityFacts {
  const hoverFormats = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsRelatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true || hasPullRelated(textDocument),
    linksCodes: textDocument?.publishDiagnostics?.codeDescriptionSupport === true || hasPullLinks(textDocument),
    takesCodeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    takesPreferred: textDocument?.codeAction?.isPreferredSupport === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    takesSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    readsVirtualDocuments: workspace?.textDocumentContent !== undefined,
    wantsPlainHovers: hoverFormats !== undefined && !hoverFormats.includes('markdown'),
  };
}

function hasPullRelated(textDocument: ClientCapabilities['textDocument']): boolean {
  return textDocument?.diagnostic?.relatedInformation === true;
}

function hasPullLinks(textDocument: ClientCapabilities['textDocument']): boolean {
  return textDocument?.diagnostic?.codeDescriptionSupport === true;
}
