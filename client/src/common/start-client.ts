import type { BaseLanguageClient } from 'vscode-languageclient';

/** What of a language client has to do with its start. */
export type StartedClient = Pick<BaseLanguageClient, 'start' | 'isRunning' | 'onDidChangeState'>;

/** Calls back after so many milliseconds; what is returned takes that back. */
export type After = (milliseconds: number, callback: () => void) => () => void;

/** How long a server that died while it started may take to come back, with all the attempts that its client makes. */
const patience = 30_000;

/**
 * Starts the server, and resolves when it runs. One that dies while it starts is started again by its client, but the promise of
 * the first attempt rejects all the same: who believed that would give up on a server that runs a moment later. Rejects with the
 * first reason when none runs after half a minute.
 */
export async function startClient(client: StartedClient, after: After): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    if (!(await runsInTheEnd(client, after))) throw error;
  }
}

function runsInTheEnd(client: StartedClient, after: After): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (runs: boolean): void => {
      listening.dispose();
      forget();
      resolve(runs);
    };
    const listening = client.onDidChangeState(() => {
      if (client.isRunning()) settle(true);
    });
    const forget = after(patience, () => settle(client.isRunning()));
    if (client.isRunning()) settle(true);
  });
}
