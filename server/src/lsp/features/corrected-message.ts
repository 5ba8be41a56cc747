import { correctedMessageRequest as request } from '../../protocol/index.ts';
import type { CorrectedMessageParams, CorrectedMessageResult } from '../../protocol/index.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** sipLens/correctedMessage: a message of a log with a fix applied; the log stays what it was. */
export const correctedMessage: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(
      request,
      guarded<CorrectedMessageParams, CorrectedMessageResult>(
        request,
        null,
        session.tellFailure,
        async ({ uri, ...question }, token) => {
          const asked = await session.ask(uri, 'corrected', () => question, token);
          return asked?.answer === undefined ? null : { text: asked.answer };
        },
      ),
    );
  },
};
