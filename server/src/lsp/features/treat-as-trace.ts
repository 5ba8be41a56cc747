import { treatAsTraceRequest } from '../../protocol/index.ts';
import type { TreatAsTraceParams, TreatAsTraceResult } from '../../protocol/index.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** sipLens/treatAsTrace: the user knows better than the first 64 KB whether a document is a trace. */
export const treatAsTrace: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    const { client, connection } = session;
    session.connection.onRequest(
      treatAsTraceRequest,
      guarded<TreatAsTraceParams, TreatAsTraceResult>(
        treatAsTraceRequest,
        null,
        session.tellFailure,
        async ({ uri, isTrace }, token) => {
          session.treat(uri, isTrace);
          if (client.pullsDiagnostics && client.refreshesDiagnostics) {
            const tell = (error: unknown): void => session.tellFailure(treatAsTraceRequest, error);
            connection.languages.diagnostics.refresh().catch(tell);
          }
          if (session.documents.get(uri) === undefined) return null;
          return { messages: (await session.ask(uri, 'size', () => undefined, token))?.answer ?? 0 };
        },
      ),
    );
  },
};
