import type { LanguageClientOptions } from 'vscode-languageclient';
import { sipLanguage } from '../../../server/src/protocol/index.ts';

/** Returns the options of the language client, the same on the desktop and in a browser. */
export function clientOptions(): LanguageClientOptions {
  return { documentSelector: [{ language: sipLanguage }, { language: 'log' }, { language: 'plaintext' }] };
}
