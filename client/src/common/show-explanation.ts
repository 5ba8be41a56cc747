import { commands, Uri, ViewColumn, window, workspace } from 'vscode';
import { explanationScheme, explanationUri } from '../../../server/src/protocol/index.ts';
import type { Explanation } from '../../../server/src/protocol/index.ts';
import type { Services } from './services.ts';
import { t } from './translate.ts';

/** Shows a document that the server writes, rendered, beside the trace; as text where no preview can be had. */
export async function showExplanation({ channel }: Services, explanation: Explanation): Promise<void> {
  const uri = Uri.from({ scheme: explanationScheme, ...explanationUri(explanation) });
  const document = await workspace.openTextDocument(uri);
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch (error) {
    channel.info(t('No Markdown preview, so the text is shown: {reason}', { reason: String(error) }));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
  }
}
