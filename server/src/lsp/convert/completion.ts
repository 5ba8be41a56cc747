import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { CompletionItem as EngineItem, CompletionItems } from '../../engine/index.ts';
import { suggestAgainCommand } from '../../protocol/index.ts';
import type { ClientFacts } from '../client-facts.ts';
import type { TraceDocument } from '../trace-document.ts';
import { range } from './to-lsp.ts';

const kinds: Readonly<Record<EngineItem['kind'], CompletionItemKind>> = {
  method: CompletionItemKind.Method,
  status: CompletionItemKind.Event,
  header: CompletionItemKind.Field,
  parameter: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  uri: CompletionItemKind.Reference,
  identifier: CompletionItemKind.Constant,
  line: CompletionItemKind.Keyword,
  attribute: CompletionItemKind.Property,
  snippet: CompletionItemKind.Snippet,
};

/** Returns suggestions as this client takes them: in their order, with tab stops only where it knows them. */
export function completionList(
  document: TraceDocument,
  { span, wholeSpan, items, isIncomplete }: CompletionItems,
  client: ClientFacts,
): CompletionList {
  const insert = range(document, span);
  const replace = range(document, wholeSpan);
  const edit = (newText: string): CompletionItem['textEdit'] & object => {
    return client.takesInsertReplace ? { newText, insert, replace } : { newText, range: insert };
  };
  return {
    isIncomplete,
    items: items.map((item, place) => ({
      ...itemOf(item, place, client),
      textEdit: edit(usesSnippet(item, client) ? item.snippet : item.plain),
    })),
  };
}

function usesSnippet(item: EngineItem, client: ClientFacts): item is EngineItem & { readonly snippet: string } {
  return item.snippet !== undefined && client.takesSnippets;
}

function itemOf(item: EngineItem, place: number, client: ClientFacts): CompletionItem {
  const { label, detail, remark, topic } = item;
  const texts = [detail, remark].filter((text) => text !== undefined);
  const canAskAgain = item.asksAgain === true && client.commands.has(suggestAgainCommand);
  return {
    label,
    kind: kinds[item.kind],
    sortText: String(place).padStart(4, '0'),
    // An indent is part of a header field that goes on; no other line of a message has one.
    insertTextMode: InsertTextMode.asIs,
    ...(item.filter === undefined ? {} : { filterText: item.filter }),
    ...besides(texts, detail, remark, client),
    ...(usesSnippet(item, client) ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(canAskAgain ? { command: { title: '', command: suggestAgainCommand } } : {}),
    ...(topic === undefined ? {} : { data: { topic } }),
  };
}

function besides(
  texts: readonly string[],
  detail: string | undefined,
  remark: string | undefined,
  client: ClientFacts,
): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  if (texts.length === 0) return {};
  if (!client.showsLabelDetails) return { detail: texts.join(' · ') };
  return {
    labelDetails: {
      ...(detail === undefined ? {} : { detail: `  ${detail}` }),
      ...(remark === undefined ? {} : { description: remark }),
    },
  };
}
