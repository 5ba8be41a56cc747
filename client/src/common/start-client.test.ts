import { describe, expect, it } from 'vitest';
import { startClient } from './start-client.ts';
import type { After, StartedClient } from './start-client.ts';

/** A client whose first attempt fails, as the library's does when the server dies while it starts. */
class DyingClient {
  runs = false;
  listeners = 0;
  #tell: () => void = () => undefined;

  start(): Promise<void> {
    return Promise.reject(new Error('the first attempt'));
  }

  isRunning(): boolean {
    return this.runs;
  }

  readonly onDidChangeState: StartedClient['onDidChangeState'] = (listener) => {
    this.listeners += 1;
    this.#tell = () => {
      listener({ oldState: 3, newState: 2 });
    };
    return { dispose: () => void (this.listeners -= 1) };
  };

  comesTo(runs: boolean): void {
    this.runs = runs;
    this.#tell();
  }
}

/** Resolves when the start has failed and somebody waits, with the time that is up next. */
function waiting(client: DyingClient): { readonly started: Promise<void>; readonly timeIsUp: Promise<() => void> } {
  let begin: (callback: () => void) => void = () => undefined;
  const timeIsUp = new Promise<() => void>((resolve) => {
    begin = resolve;
  });
  const after: After = (_milliseconds, callback) => {
    begin(callback);
    return () => undefined;
  };
  return { started: startClient(client, after), timeIsUp };
}

describe('a server that dies while it starts', () => {
  it('has started when the client has brought it back', async () => {
    const client = new DyingClient();
    const { started, timeIsUp } = waiting(client);
    await timeIsUp;
    client.comesTo(false);
    client.comesTo(true);
    await expect(started).resolves.toBeUndefined();
    expect(client.listeners).toBe(0);
  });

  it('has started when it came back before anybody asked', async () => {
    const client = new DyingClient();
    client.runs = true;
    await expect(waiting(client).started).resolves.toBeUndefined();
  });

  it('has not started when it does not come back, for the reason of the first attempt', async () => {
    const client = new DyingClient();
    const { started, timeIsUp } = waiting(client);
    void timeIsUp.then((isUp) => isUp());
    await expect(started).rejects.toThrow('the first attempt');
    expect(client.listeners).toBe(0);
  });
});
