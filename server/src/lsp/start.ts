import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { clientFacts } from './client-facts.ts';
import { features } from './features/index.ts';
import { mergedCapabilities } from './merged-capabilities.ts';
import type { Runtime } from './runtime.ts';
import { Session } from './session.ts';

/** Starts the language server on a connection; everything that depends on where it runs comes with `runtime`. */
export function start(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    const client = clientFacts(params);
    const session = new Session(connection, client, runtime);
    for (const feature of features) feature.register(session);
    return { capabilities: mergedCapabilities(features, client), serverInfo: { name: 'sip-lens', version } };
  });
  connection.listen();
}
