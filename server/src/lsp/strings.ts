import type { Language } from '../engine/index.ts';

/** What the server says about itself rather than about a trace; sentences about traces are the engine's. */
const en = {
  'more-findings':
    'SIP Lens found {count} more places than it shows. To narrow it down, turn rules off ({rules}) or response classes ({responses}) in the settings.',
  'fix-all': 'Put right what needs no choice ({count} changes)',
  'wrong-setting': 'The setting {name} has a value that it does not allow; its default is used.',
  'request-failed':
    '{name} failed at {place} and was answered with nothing. This is a fault of SIP Lens, told once per file; please report it: {reason}',
  'prose-failed': 'The explanations in “{language}” could not be loaded, so hovers are short: {reason}',
  'rule-pages-failed':
    'The pages of the rules in “{language}” could not be loaded, so only what was found and settings are shown: {reason}',
  'not-shown': 'This editor cannot open documents for the server; the text is in the log of SIP Lens.',
  'unknown-command': 'The server has no command {command}.',
  'wrong-arguments': 'The arguments of {command} are not those of a quick fix of this server.',
  'nothing-to-show':
    'There is nothing to show: the file is not open, or its trace does not hold what the text is made of.',
  'worker-restarted': 'The analysis of large files ended unexpectedly and is started again: {reason}',
  'worker-off': 'The analysis of large files ended unexpectedly for the second time and stays off: {reason}',
  'worker-impossible': 'There is no second thread here, so large files are analysed on the first one: {reason}',
  'told-worker-restarted': 'SIP Lens: the analysis of large files ended unexpectedly and was started again.',
  'told-worker-off':
    'SIP Lens: the analysis of large files ended twice, so it stays off; a large file may need more memory than there is. “SIP Lens: Restart the Language Server” starts it again.',
  'nothing-to-explain': 'The file {uri} is not open, so this is about the code in general.',
  'nothing-found-there': 'The file {uri} is not open, so this is about the rule in general.',
} as const;

type StringId = keyof typeof en;

const ja: Readonly<Record<StringId, string>> = {
  'more-findings':
    'SIP Lens の検出箇所は、表示している分のほかに {count} 件あります。絞り込むには、設定でルール ({rules}) か応答クラス ({responses}) を無効にしてください。',
  'fix-all': '選択の要らない修正をすべて適用 ({count} か所)',
  'wrong-setting': '設定 {name} の値が正しくないため、既定値を使います。',
  'request-failed':
    '{place} で {name} の処理に失敗したため、空の結果を返しました。SIP Lens の不具合です (ファイルごとに 1 回だけ記録します)。ご報告ください: {reason}',
  'prose-failed': '「{language}」の解説を読み込めなかったため、ホバーの説明が短くなります: {reason}',
  'rule-pages-failed': '「{language}」のルールの説明を読み込めなかったため、検出内容と設定だけを示します: {reason}',
  'not-shown': 'このエディターではサーバーから文書を開けません。内容は SIP Lens のログにあります。',
  'unknown-command': 'サーバーに {command} というコマンドはありません。',
  'wrong-arguments': '{command} の引数が、このサーバーのクイックフィックスのものではありません。',
  'nothing-to-show': '表示するものがありません。ファイルが開かれていないか、必要なメッセージがトレースにありません。',
  'worker-restarted': '大きいファイルの解析が予期せず終了したため、再開します: {reason}',
  'worker-off': '大きいファイルの解析が再び予期せず終了したため、停止したままにします: {reason}',
  'worker-impossible': 'ここでは別スレッドを使えないため、大きいファイルもメインスレッドで解析します: {reason}',
  'told-worker-restarted': 'SIP Lens: 大きいファイルの解析が予期せず終了したため、再開しました。',
  'told-worker-off':
    'SIP Lens: 大きいファイルの解析が 2 回終了したため、停止したままにします。メモリが足りない可能性があります。「SIP Lens: 言語サーバーを再起動」で再開できます。',
  'nothing-to-explain': 'ファイル {uri} が開かれていないため、コードの一般的な説明だけを示しています。',
  'nothing-found-there': 'ファイル {uri} が開かれていないため、ルールの一般的な説明だけを示しています。',
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
