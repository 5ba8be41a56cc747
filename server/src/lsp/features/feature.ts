import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts } from '../client-facts.ts';
import type { Session } from '../session.ts';

/** One promise to the client and the handler that keeps it. */
export interface Feature {
  /** What is announced to this client; each key is claimed by one feature only. */
  capabilities(client: ClientFacts): ServerCapabilities;
  /** Installs the handler, before the client hears of the capability. */
  register(session: Session): void;
}
