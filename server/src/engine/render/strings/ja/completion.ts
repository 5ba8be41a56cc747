import type { completion as english } from '../en/completion.ts';

/** What stands beside a suggestion, in Japanese. */
export const completion: Readonly<Record<keyof typeof english, string>> = {
  'note.missing': '必須・未記入',
  'note.all-missing': '未記入の必須ヘッダすべて',
  'note.advised': '記述を推奨',
  'note.unusual': 'このメッセージでは使用しない',
  'note.in-file': 'このファイルの値',
  'note.new': '新しい値',
  'note.copied': 'リクエストから転記',
  'note.in-dialog': 'この呼の値',
};
