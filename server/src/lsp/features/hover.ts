import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover as hoverOf } from '../../engine/index.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import * as toLsp from '../convert/to-lsp.ts';
import { guarded } from '../guarded.ts';
import type { Feature } from './feature.ts';

/** textDocument/hover: explains what stands under the cursor. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) => {
    session.connection.onHover(
      guarded<HoverParams, Hover | null>('textDocument/hover', null, session.tellFailure, async (params, token) => {
        const { uri } = params.textDocument;
        const context = await session.contextFor(uri);
        const snapshot = await session.snapshot(uri, token);
        if (snapshot === undefined) return null;
        const { document, trace } = snapshot;
        const found = hoverOf(trace, fromLsp.offset(document, params.position), context);
        return found === undefined ? null : toLsp.hover(document, found, session.client);
      }),
    );
  },
};
