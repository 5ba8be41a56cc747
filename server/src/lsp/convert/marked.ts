import { MarkupKind } from 'vscode-languageserver';
import type { MarkupContent } from 'vscode-languageserver';
import { plainText } from '../../engine/index.ts';

/** Returns Markdown as it is, or as plain text for a client that shows no other. */
export function marked(markdown: string, isPlain: boolean): MarkupContent {
  return isPlain
    ? { kind: MarkupKind.PlainText, value: plainText(markdown) }
    : { kind: MarkupKind.Markdown, value: markdown };
}
