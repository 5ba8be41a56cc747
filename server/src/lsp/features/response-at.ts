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
          const asked = await session.ask(uri, 'response', () => ({ offset }), token);
          return asked?.answer ?? null;
        },
      ),
    );
  },
};
