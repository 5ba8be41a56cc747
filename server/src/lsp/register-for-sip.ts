import type { ProtocolRequestType, TextDocumentRegistrationOptions } from 'vscode-languageserver';
import { sipLanguage } from '../protocol/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Session } from './session.ts';

/** Tells whether a client lets the server say that it answers a request in `.sip` files only; `name` is that of its capability. */
export function isRegistered(client: ClientFacts, name: string): boolean {
  return client.registers.has(name);
}

/**
 * Announces a request for `.sip` files alone, where the client lets us: who announces it for all documents would have an editor ask
 * which formatter of plain text it should take.
 */
export function registerForSip<Params, Result, Partial, Failure>(
  session: Session,
  name: string,
  type: ProtocolRequestType<Params, Result, Partial, Failure, TextDocumentRegistrationOptions>,
): void {
  if (!isRegistered(session.client, name)) return;
  const documentSelector = [{ language: sipLanguage }];
  session.onInitialized(() => {
    session.connection.client
      .register(type, { documentSelector })
      .catch((error: unknown) => session.tellFailure(type.method, error));
  });
}
