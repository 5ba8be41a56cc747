import type { mentions as english } from '../en/mentions.ts';

/** The sentences about lines that only mention a message, in Japanese. */
export const mentions: Readonly<Record<keyof typeof english, string>> = {
  'mention.response': 'この行は応答に触れているだけで、メッセージそのものではありません。',
  'mention.request': 'この行はリクエストに触れているだけで、メッセージそのものではありません。',
  'mention.stands': 'メッセージは {line} 行目にあります。',
  'mention.absent': 'この Call-ID のメッセージはファイルにありません。',
  'method.ACK': 'INVITE への最終応答を確認します。ACK に応答は返りません。',
  'method.BYE': 'ダイアログのセッションを終了します。',
  'method.CANCEL': '最終応答がまだないリクエスト (通常は INVITE) を取り消します。',
  'method.INFO': 'DTMF などアプリケーションの情報をダイアログ内で運びます。',
  'method.INVITE': 'セッションを開始します。ダイアログ内で送られたものは、セッションを変更します。',
  'method.MESSAGE': 'インスタントメッセージを運びます。',
  'method.NOTIFY': 'サブスクリプションの相手に、求められた状態を通知します。',
  'method.OPTIONS': '相手の能力を問い合わせます。死活監視にもよく使われます。',
  'method.PRACK': '信頼性のある暫定応答を確認します。',
  'method.PUBLISH': 'プレゼンスなどのイベント状態を公開します。',
  'method.REFER': '第三者への接続を受信側に依頼します (転送)。',
  'method.REGISTER': 'ユーザーに到達できる Contact とその有効期間をレジストラに登録します。',
  'method.SUBSCRIBE': 'イベント状態の通知を求めます (サブスクリプション)。',
  'method.UPDATE': 'セッションのパラメータを変更します。応答前でも使えます。',
};
