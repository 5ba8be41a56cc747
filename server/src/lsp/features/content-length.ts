import { contentLengthRequest } from '../../protocol/index.ts';
import type { ContentLengthParams, ContentLengthResult } from '../../protocol/index.ts';
import type { Questions } from '../analysis/questions.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

/** sipLens/contentLength: the edit that a keystroke in a body of a `.sip` file asks for. */
export const contentLength: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(
      contentLengthRequest,
      guarded<ContentLengthParams, ContentLengthResult>(
        contentLengthRequest,
        null,
        session.tellFailure,
        async ({ uri, position }, token) => {
          const question = (document: TraceDocument): Questions['contentLength'] => {
            return { offset: fromLsp.offset(document, position) };
          };
          const asked = await session.ask(uri, 'contentLength', question, token);
          if (asked === undefined) return null;
          const { document, version, answer } = asked;
          return answer === undefined ? { version } : { version, edit: toLsp.textEdit(document, answer) };
        },
      ),
    );
  },
};
