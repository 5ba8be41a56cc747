import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { projectFile } from '../../engine/index.ts';
import type { Feature } from './feature.ts';

/** workspace/didChangeWatchedFiles: a `.siplens.json` that comes, goes or changes changes what holds for the traces below it. */
export const didChangeWatchedFiles: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    const { connection, client } = session;
    session.onInitialized(() => {
      if (!client.registersWatchedFiles) return;
      const watchers = [{ globPattern: `**/${projectFile}` }];
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error: unknown) => session.tellFailure('workspace/didChangeWatchedFiles', error));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${projectFile}`))) session.changeProjects();
    });
  },
};
