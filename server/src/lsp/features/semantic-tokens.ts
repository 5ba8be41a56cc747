import { SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { tokenKinds } from '../../engine/index.ts';
import type { Questions } from '../analysis/questions.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { Session } from '../session.ts';
import { TokenDeltas } from '../token-deltas.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

/**
 * How much of a document is coloured at once, in UTF-16 units. What is longer is coloured as far as it is seen: editors ask for all of a
 * document again after every pause in typing, and no answer to a keystroke may grow with the file.
 */
const longestWhole = 65_536;

/** textDocument/semanticTokens: what is what in a message, in logs as well, behind whatever stands before its lines. */
export const semanticTokens: Feature = {
  capabilities: (client) => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenKinds], tokenModifiers: [] },
      full: { delta: true },
      ...(client.takesTokenRanges ? { range: true } : {}),
    },
  }),
  register: (session) => {
    const deltas = new TokenDeltas();
    const { connection, tellFailure } = session;
    // The connection's own methods for these know no null; but that, and not "none", has an editor ask for what is seen.
    connection.onRequest(
      SemanticTokensRequest.type,
      guarded<SemanticTokensParams, SemanticTokens | null>(
        SemanticTokensRequest.method,
        null,
        tellFailure,
        async ({ textDocument }, token) => {
          const found = await whole(session, textDocument.uri, token);
          return found === undefined ? null : deltas.whole(found.document, found.data);
        },
      ),
    );
    connection.onRequest(
      SemanticTokensDeltaRequest.type,
      guarded<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta | null>(
        SemanticTokensDeltaRequest.method,
        null,
        tellFailure,
        async ({ textDocument, previousResultId }, token) => {
          const found = await whole(session, textDocument.uri, token);
          return found === undefined ? null : deltas.difference(found.document, found.data, previousResultId);
        },
      ),
    );
    connection.onRequest(
      SemanticTokensRangeRequest.type,
      guarded<SemanticTokensRangeParams, SemanticTokens | null>(
        SemanticTokensRangeRequest.method,
        null,
        tellFailure,
        async ({ textDocument, range }, token) => {
          const question = (document: TraceDocument): Questions['tokens'] => ({ span: fromLsp.span(document, range) });
          const asked = await session.ask(textDocument.uri, 'tokens', question, token);
          return asked === undefined ? null : { data: toLsp.semanticTokens(asked.document, asked.answer) };
        },
      ),
    );
  },
};

interface Whole {
  readonly document: TraceDocument;
  readonly data: number[];
}

/** Returns the tokens of a document that is not too long; of a longer one its beginning, for a client that asks for no stretches. */
async function whole(session: Session, uri: string, token: CancellationToken): Promise<Whole | undefined> {
  const isLong = longestWhole < (session.documents.get(uri)?.text.getText().length ?? 0);
  if (isLong && session.client.takesTokenRanges) return undefined;
  const asked = await session.ask(uri, 'tokens', () => ({ span: { start: 0, end: longestWhole } }), token);
  if (asked === undefined) return undefined;
  return { document: asked.document, data: toLsp.semanticTokens(asked.document, asked.answer) };
}
