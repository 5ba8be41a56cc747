import type { eventPackages as english } from '../en/event-packages.ts';

/** What each event package reports, in Japanese. */
export const eventPackages: Readonly<Record<keyof typeof english, string>> = {
  'event:call-completion': '話中や不在の相手に、いつ再発信できるか (CCBS、CCNR) です。',
  'event:certificate': 'ユーザーの証明書です。',
  'event:conference': '会議の参加者とメディアです。',
  'event:consent-pending-additions': 'リストへの追加の同意を待っている相手です。',
  'event:credential': 'ユーザー自身の端末に渡す、証明書と秘密鍵です。',
  'event:dialog': 'ユーザーの呼の状態です。PBX の BLF (話中ランプ) に使います。',
  'event:http-monitor': 'HTTP リソースの変更です。',
  'event:kpml': '押されたキーです。',
  'event:load-control': 'サーバーが受け付けるトラフィック量です。',
  'event:message-summary': '留守番電話のメッセージ数 (MWI) です。',
  'event:poc-settings': 'プッシュ・トゥ・トークの設定です。',
  'event:presence': '相手の在席状態と連絡方法です。',
  'event:refer': 'REFER で依頼したリクエストの進み具合です。REFER が自動でサブスクライブします。',
  'event:reg': 'ユーザーの登録状態です。IMS では端末が自分の登録をサブスクライブします。',
  'event:session-spec-policy': '個々のセッションに対する網のポリシーです。',
  'event:spirits-INDPs': 'インテリジェントネットワークの呼の検出点です。',
  'event:spirits-user-prof': 'インテリジェントネットワークの加入者プロファイルの変更です。',
  'event:ua-profile': '端末の設定です。',
  'event:vq-rtcpxr': '音声品質のレポートです。',
  'event:xcap-diff': 'XCAP サーバー上の文書の変更です。',
  'event:presence.winfo': 'プレゼンスを見ている相手です。',
};
