import { draftRequest as request } from '../../protocol/index.ts';
import type { DraftRequestParams, DraftRequestResult } from '../../protocol/index.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** sipLens/draftRequest: the request that a conforming client sends after a response. */
export const draftRequest: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(
      request,
      guarded<DraftRequestParams, DraftRequestResult>(
        request,
        null,
        session.tellFailure,
        async ({ uri, ...question }, token) => {
          const asked = await session.ask(uri, 'draft', () => question, token);
          return asked?.answer === undefined ? null : { text: asked.answer };
        },
      ),
    );
  },
};
