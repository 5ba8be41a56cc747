import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, documentText, uriSpans } from '../../engine/index.ts';
import { uriOccurrencesRequest } from '../../protocol/index.ts';
import type { UriOccurrencesParams, UriOccurrencesResult } from '../../protocol/index.ts';
import { guarded } from '../guarded.ts';
import { beginsWithSip } from '../sniff.ts';
import type { Feature } from './feature.ts';

const nothing: UriOccurrencesResult = { ranges: [], isTrace: false };

/** sipLens/uriOccurrences: where a URI stands in any text, for replacing it across a workspace. */
export const uriOccurrences: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest(
      uriOccurrencesRequest,
      guarded<UriOccurrencesParams, UriOccurrencesResult>(
        uriOccurrencesRequest,
        nothing,
        session.tellFailure,
        ({ text, uri }) => Promise.resolve(rangesIn(text, uri)),
      ),
    );
  },
};

function rangesIn(text: string, uri: string): UriOccurrencesResult {
  const spans = uriSpans(text, uri);
  if (spans.length === 0) return nothing;
  const document = TextDocument.create('', 'plaintext', 0, text);
  const ranges = spans.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
  return { ranges, isTrace: beginsWithSip(text) && 0 < analyse(documentText(text)).count };
}
