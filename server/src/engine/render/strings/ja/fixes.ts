import type { fixes as english } from '../en/fixes.ts';

/** メッセージを書き換えるクイック修正の題名。 */
export const fixes: Readonly<Record<keyof typeof english, string>> = {
  'action.corrected-copy': '修正を加えたコピーを開く: {title}',
  'action.fix-all': 'このファイルの「{rule}」{count} 件をすべて修正',
  'action.show-alike': '{count} か所をすべて表示',
  'finding.alike': 'この送信元の別のメッセージ {alike} 件でも同じです。',
  'fix.insert-header': '足りない {name} を挿入',
  'fix.insert-header-to-complete': '{name} を挿入 (値は要補完)',
  'fix.insert-blank-line': '空行を挿入',
  'fix.remove-header': 'この {name} を削除',
  'fix.replace': '「{from}」を「{to}」に置き換え',
  'fix.remove': '「{what}」を削除',
  'fix.insert': '「{what}」を挿入',
  'fix.remove-empty-line': '空行を削除',
  'fix.hold-by-direction': 'アドレス {address} と a=sendonly で保留する',
  'fix.reorder-sdp': '行を正しい順に並べる',
  'fix.set-content-length': 'Content-Length を {octets} に修正',
  'fix.keep-one-content-length': 'Content-Length を 1 つにして {octets} に修正',
};
