import type { Hover, HoverParams } from 'vscode-languageserver';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

/** textDocument/hover: explains what stands under the cursor. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) => {
    session.connection.onHover(
      guarded<HoverParams, Hover | null>('textDocument/hover', null, session.tellFailure, async (params, token) => {
        const question = (document: TraceDocument): { readonly offset: number } => {
          return { offset: fromLsp.offset(document, params.position) };
        };
        const asked = await session.ask(params.textDocument.uri, 'hover', question, token);
        return asked?.answer === undefined ? null : toLsp.hover(asked.document, asked.answer, session.client);
      }),
    );
  },
};
