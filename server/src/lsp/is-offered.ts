import { serverCommands } from '../protocol/index.ts';
import type { ClientFacts } from './client-facts.ts';

/** Tells whether a command can do anything in this client: the server shows a place, or a file, only where documents can be shown. */
export function isOffered(client: ClientFacts, command: string): boolean {
  if (command === serverCommands.showFile) return client.showsDocuments && client.createsFiles;
  return command !== serverCommands.goToBody || client.showsDocuments;
}
