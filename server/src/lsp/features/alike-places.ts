import { alikePlacesRequest as request } from '../../protocol/index.ts';
import type { AlikePlacesParams, AlikePlacesResult } from '../../protocol/index.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** sipLens/alikePlaces: all places that one finding stands for. */
export const alikePlaces: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(
      request,
      guarded<AlikePlacesParams, AlikePlacesResult>(
        request,
        null,
        session.tellFailure,
        async ({ uri, ...question }, token) => {
          const asked = await session.ask(uri, 'alike', () => question, token);
          if (asked?.answer === undefined) return null;
          const { document, answer } = asked;
          return answer.map((span) => toLsp.range(document, span));
        },
      ),
    );
  },
};
