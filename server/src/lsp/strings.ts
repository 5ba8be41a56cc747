import type { Language } from '../engine/index.ts';

/** What the server says about itself rather than about a trace; sentences about traces are the engine's. */
const en = {
  'more-findings':
    'SIP Lens found {count} more places than it shows. To narrow it down, turn rules off ({rules}) or response classes ({responses}) in the settings.',
  'wrong-setting': 'The setting {name} has a value that it does not allow; its default is used.',
  'request-failed': '{name} failed, and an empty answer was given: {reason}',
  'prose-failed': 'The explanations in “{language}” could not be loaded, so hovers are short: {reason}',
  'not-shown': 'This editor cannot open documents for the server; the text is in the log of SIP Lens.',
  'unknown-command': 'The server has no command {command}.',
  'wrong-arguments': 'The arguments of {command} are not those of a quick fix of this server.',
  'nothing-to-show':
    'There is nothing to show: the file is not open, or its trace does not hold what the text is made of.',
  'nothing-to-explain': 'The file {uri} is not open, so this is about the code in general.',
} as const;

type StringId = keyof typeof en;

const ja: Readonly<Record<StringId, string>> = {
  'more-findings':
    'SIP Lens の検出箇所は、表示している分のほかに {count} 件あります。絞り込むには、設定でルール ({rules}) か応答クラス ({responses}) を無効にしてください。',
  'wrong-setting': '設定 {name} の値が正しくないため、既定値を使います。',
  'request-failed': '{name} の処理に失敗したため、空の結果を返しました: {reason}',
  'prose-failed': '「{language}」の解説を読み込めなかったため、ホバーの説明が短くなります: {reason}',
  'not-shown': 'このエディターではサーバーから文書を開けません。内容は SIP Lens のログにあります。',
  'unknown-command': 'サーバーに {command} というコマンドはありません。',
  'wrong-arguments': '{command} の引数が、このサーバーのクイックフィックスのものではありません。',
  'nothing-to-show': '表示するものがありません。ファイルが開かれていないか、必要なメッセージがトレースにありません。',
  'nothing-to-explain': 'ファイル {uri} が開かれていないため、コードの一般的な説明だけを示しています。',
};

export const serverStrings = { en, ja } as const;

/** Returns a sentence of the server with its placeholders filled. */
export function sayOwn(
  language: Language,
  id: StringId,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return serverStrings[language][id].replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
