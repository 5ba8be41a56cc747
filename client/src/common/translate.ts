import { l10n, Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { plainMessage } from './plain-message.ts';

type Decode = (bytes: Uint8Array) => string;

/** The translations of the language that the setting names; undefined while VS Code's own language holds. */
let chosen: ReadonlyMap<string, string> | undefined;

/** Follows what the setting `sipLens.language` asks for, now and whenever it changes; `decode` reads UTF-8. */
export async function followLanguage(context: ExtensionContext, decode: Decode): Promise<void> {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sipLens.language')) void chooseLanguage(context, decode);
    }),
  );
  await chooseLanguage(context, decode);
}

/**
 * Returns a text in the user's language with its `{placeholders}` filled, values made harmless; the English text is its
 * own key.
 */
export function t(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainMessage(String(value))]));
  if (chosen === undefined) return l10n.t(text, shown);
  return (chosen.get(text) ?? text).replace(/\{(\w+)\}/gu, (whole, name: string) => shown[name] ?? whole);
}

async function chooseLanguage(context: ExtensionContext, decode: Decode): Promise<void> {
  const language: unknown = workspace.getConfiguration('sipLens').get('language');
  const bundle = Uri.joinPath(context.extensionUri, 'l10n/bundle.l10n.ja.json');
  if (language === 'ja') chosen = translations(decode(await workspace.fs.readFile(bundle)));
  else chosen = language === 'en' ? new Map() : undefined;
}

function translations(json: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(json);
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
