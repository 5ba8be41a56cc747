import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';

/** Returns the parameters of `initialize` of a client without a process and without a folder. */
export function initializeParams(
  capabilities: ClientCapabilities,
  more: Partial<InitializeParams> = {},
): InitializeParams {
  // The type still asks for the root, though the protocol has moved on to folders.
  // oxlint-disable-next-line typescript/no-deprecated
  return { processId: null, rootUri: null, capabilities, ...more };
}
