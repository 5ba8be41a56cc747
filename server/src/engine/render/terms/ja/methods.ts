import type { methods as english } from '../en/methods.ts';

/** What each method is for, in Japanese. */
export const methods: Readonly<Record<keyof typeof english, string>> = {
  'method:INVITE': '呼を開始します。通話中の呼の変更 (re-INVITE) にも使います。通常は SDP オファーを運びます。',
  'method:ACK':
    'INVITE の最終応答を確認します。2xx に対しては新しい branch を持つ独立したリクエスト、それ以外に対しては INVITE と同じ branch です。',
  'method:BYE': '確立した呼を終了します。どちらの側からもダイアログ内で送れます。',
  'method:CANCEL':
    '最終応答がまだ来ていない INVITE を取り消します。Request-URI、branch、Call-ID、From、To、CSeq の番号は INVITE と同じです。',
  'method:REGISTER': 'ユーザーの所在 (Contact) と有効期間をレジストラに登録します。',
  'method:OPTIONS': '相手の対応機能を問い合わせます。死活監視にもよく使われます。',
  'method:PRACK': '信頼性のある暫定応答 (RSeq 付き) を確認します。RAck が必須で、option tag は 100rel です。',
  'method:UPDATE': 'ダイアログの状態を変えずにセッションを変更します。応答前でも使えます。',
  'method:REFER': 'Refer-To の URI にリクエストを送るよう相手に求めます。転送に使います。',
  'method:SUBSCRIBE': 'リソースの状態の通知を求めます。何の状態かは Event で指定します。',
  'method:NOTIFY': 'リソースの状態を通知します。Event と Subscription-State が必須です。',
  'method:PUBLISH':
    'イベントの状態をサーバーに渡し、サーバーがサブスクライバーへ通知します。SIP-ETag が公開した状態を識別します。',
  'method:MESSAGE': 'ダイアログを作らずに、ボディでインスタントメッセージを運びます。',
  'method:INFO': 'DTMF などのアプリケーション情報をダイアログ内で運びます。種類は Info-Package で示します。',
};
