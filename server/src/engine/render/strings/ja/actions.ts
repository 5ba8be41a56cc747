import type { actions as english } from '../en/actions.ts';

export const actions: Readonly<Record<keyof typeof english, string>> = {
  'action.explain': 'この {status} の対処を表示',
  'action.copy-contact': '新しい Contact URI {uri} をコピー',
  'action.copy-service-urn': 'サービス URN {urn} をコピー',
  'action.replace-uri': 'ワークスペース全体で {from} を {to} に置換…',
  'action.replace-uri-caution': 'ワークスペース全体で {from} を {to} に置換… (注意: {caution})',
  'action.create-follow': 'クライアントが次に {uri} へ送る {method} を作成',
  'action.create-follow-proxy': 'クライアントが次に {uri} 経由で送る {method} を作成',
  'action.create-emergency': '{uri} への緊急リクエストを作成 (下書き。実網での送信禁止)',
  'action.create-alternative': '代替先 {uri} へのリクエストを作成',
  'action.go-to-body': 'ボディの説明へ移動',
  'action.insert-contact': 'Contact を挿入',
  'action.compare': '{a} と {b} を比較',
  'action.turn-off': 'このワークスペースで「{rule}」を無効化',

  'caution.ip-literal': '新しい URI は IP アドレスの直書きです',
  'caution.private-address': '新しい URI はプライベートアドレスです',
  'caution.gruu': '新しい URI は GRUU で、特定の 1 台を指します',
  'caution.expires': '新しい URI には有効期限があります',
  'caution.register': 'REGISTER への応答です。代わりにレジストラの設定を変更してください',

  'draft.do-not-send': '緊急リクエストの下書きです。実網では送信しないでください。試験には urn:service:test.sos を使います (RFC 6881 §17.2)。',
  'draft.identity-from-contact': '以下の ID 系ヘッダは Contact URI から取り込んだものです。送信元を信頼できるか確認してください (RFC 3261 §19.1.5)。',
  'draft.several-vias': '元のリクエストはプロキシの先で記録されたものです。以下の Via はクライアント自身のものです。',
  'draft.credentials-dropped': '認証情報は元の宛先に結び付くため、除いてあります。',
};
