import { draftedRequest } from '../../engine/index.ts';
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
      guarded<DraftRequestParams, DraftRequestResult>(request, null, session.tellFailure, async (params, token) => {
        const { prose } = await session.contextFor(params.uri);
        const snapshot = await session.snapshot(params.uri, token);
        const index = snapshot?.trace.indexAt(params.at);
        if (snapshot === undefined || index === undefined) return null;
        const drafted = draftedRequest(snapshot.trace, index, params, prose.language);
        return drafted === undefined ? null : { text: drafted.text };
      }),
    );
  },
};
