import { env, window } from 'vscode';
import { t } from './translate.ts';

/** Puts a text on the clipboard and says so in the status bar. */
export async function copyText(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(t('SIP Lens: copied {text}', { text }), 5000);
}
