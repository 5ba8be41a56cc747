import { responseAtRequest } from '../../protocol/index.ts';
import type { ResponseAtParams, ResponseAtResult } from '../../protocol/index.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** sipLens/responseAt: the response that the cursor stands in, for commands of the palette. */
export const responseAt: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(
      responseAtRequest,
      guarded<ResponseAtParams, ResponseAtResult>(
        responseAtRequest,
        null,
        session.tellFailure,
        async ({ uri, offset }, token) => {
          const snapshot = await session.snapshot(uri, token);
          const index = snapshot?.trace.indexAt(offset);
          if (snapshot === undefined || index === undefined) return null;
          const { status } = snapshot.trace.facts(index);
          if (status === undefined) return null;
          const { start, end } = snapshot.trace.messageSpan(index);
          return { status, at: start, end };
        },
      ),
    );
  },
};
