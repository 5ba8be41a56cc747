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
  'action.untrusted': '{title} (この 380 は信頼の確認に不合格のため試験専用)',
  'action.create-alternative': '代替先 {uri} へのリクエストを作成',
  'action.go-to-body': 'ボディの説明へ移動',
  'action.insert-contact': 'Contact を挿入',
  'action.compare': '{a} と {b} を比較',
  'action.change-system': '{system} で変える設定を表示 (「{rule}」)',
  'action.explain-rule': 'ルール「{rule}」の説明を表示',
  'action.turn-off': 'このワークスペースで「{rule}」を無効化',

  'caution.ip-literal': '新しい URI は IP アドレスの直書きです',
  'caution.private-address': '新しい URI はプライベートアドレスです',
  'caution.gruu': '新しい URI は GRUU で、特定の 1 台を指します',
  'caution.expires': '新しい URI には有効期限があります',
  'caution.register': 'REGISTER への応答です。代わりにレジストラの設定を変更してください',

  'draft.do-not-send':
    '緊急リクエストの下書きです。実網では送信しないでください。試験には urn:service:test.sos を使います (RFC 6881 §17.2)。',
  'draft.several-vias': '元のリクエストはプロキシの先で記録されたものです。以下の Via はクライアント自身のものです。',
  'draft.credentials-dropped': '認証情報は元の宛先に結び付くため、除いてあります。',
  'draft.identity-signature-dropped': 'Identity ヘッダは署名が元の宛先を含むため、除いてあります。',
  'draft.identity-headers-kept':
    '発信者を示すヘッダを残してあります。元の信頼ドメイン向けのものなので、確認してください。',
  'draft.identity-header-from-contact':
    '発信者を示すヘッダを Contact URI から取り込みました。送信元を信頼できるか確認してください (RFC 3261 §19.1.5)。',
  'draft.uri-header-ignored':
    'Contact URI のヘッダのうち、クライアントが従うべきでないものを除いてあります (RFC 3261 §19.1.5)。',
  'draft.uri-header-unsafe': 'Contact URI のヘッダのうち、名前が不正なもの、または制御文字を含むものを除いてあります。',
  'draft.method-parameter-ignored': 'Contact URI の method パラメータを除いてあります (RFC 3261 §8.1.3.4)。',
  'draft.record-route-dropped': 'Record-Route はプロキシが追加したものなので、除いてあります。',
  'draft.route-replaced': '元のリクエストの Route に代えて、305 が示すプロキシを入れてあります。',
  'draft.transport-changed':
    'Via のトランスポートを Contact の指定に合わせました。ポートの変更が必要な場合があります。',
  'draft.target-is-not-sip': '宛先は SIP で送れる URI ではありません。',
  'draft.via-missing': '元のリクエストに読み取れる Via がありません。クライアント自身のアドレスに書き換えてください。',
  'draft.cseq-unreadable': '元のリクエストに読み取れる CSeq がないため、番号を 1 から始めています。',
  'draft.length-unknown': 'ボディに復号できない文字があるため、Content-Length は元のリクエストの値です。',
};
