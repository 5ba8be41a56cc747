import { CompletionTriggerKind } from 'vscode-languageserver';
import type { CompletionContext, CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { topicText } from '../../engine/index.ts';
import { sipLanguage } from '../../protocol/index.ts';
import { completionList } from '../convert/completion.ts';
import * as fromLsp from '../convert/from-lsp.ts';
import { marked } from '../convert/marked.ts';
import { guarded } from '../guarded.ts';
import { isRecord } from '../is-record.ts';
import type { Questions } from '../analysis/questions.ts';
import type { TraceDocument } from '../trace-document.ts';
import type { Feature } from './feature.ts';

/** Behind these something may begin that is to be chosen; the engine says whether it does. */
const triggerCharacters = [':', ';', '=', ',', '<', ' '];

/** textDocument/completion and completionItem/resolve: what may be written in a `.sip` document; nothing is written in a log. */
export const completion: Feature = {
  capabilities: (client) => ({
    completionProvider: {
      triggerCharacters,
      resolveProvider: true,
      ...(client.showsLabelDetails ? { completionItem: { labelDetailsSupport: true } } : {}),
    },
  }),
  register: (session) => {
    const { connection, client, tellFailure } = session;
    connection.onCompletion(
      guarded<CompletionParams, CompletionList | null>(
        'textDocument/completion',
        null,
        tellFailure,
        async (params, token) => {
          const { uri } = params.textDocument;
          if (session.documents.get(uri)?.languageId !== sipLanguage) return null;
          const question = (document: TraceDocument): Questions['completion'] => {
            const offset = fromLsp.offset(document, params.position);
            // What is new must be new in this file, and tomorrow as well: the engine makes identifiers of this and has no chance and no clock itself.
            const seed = `${uri} ${document.version} ${offset} ${Math.random()}`;
            return { offset, typed: typedCharacter(params.context), seed, date: new Date().toUTCString() };
          };
          const asked = await session.ask(uri, 'completion', question, token);
          return asked?.answer === undefined ? null : completionList(asked.document, asked.answer, client);
        },
      ),
    );
    connection.onCompletionResolve(async (item) => {
      const topic = topicOf(item);
      if (topic === undefined) return item;
      try {
        const { context } = await session.askerFor(undefined);
        const text = topicText(topic, context.prose);
        return text === undefined ? item : { ...item, documentation: marked(text, client.wantsPlainDocumentation) };
      } catch (error) {
        tellFailure('completionItem/resolve', error);
        return item;
      }
    });
  },
};

/** Returns what was typed; undefined where the user asked, whatever an editor sends beside that. */
function typedCharacter(context: CompletionContext | undefined): string | undefined {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
}

function topicOf({ data }: CompletionItem): string | undefined {
  const given: unknown = data;
  const topic = isRecord(given) ? given['topic'] : undefined;
  return typeof topic === 'string' ? topic : undefined;
}
