import type { documents as english } from '../en/documents.ts';

export const documents: Readonly<Record<keyof typeof english, string>> = {
  'compare.title': '{a} と {b} の比較',
  'compare.description': '意味',
  'compare.seen': 'よくある場面',
  'compare.fix': '対処',
  'compare.differences': '主な違い',
  'compare.use': '使い分け',
  'compare.trace': '手元のトレース',
  'compare.facts': 'トレースから分かること',
  'compare.no-section': 'このコードに固有の説明はありません。クラスの説明を参照してください。',
  'compare.class': 'クラス',
  'compare.defined': '定義',
  'compare.unregistered': '未登録。{generic} として扱う',
  'glance.who': '意味するところ',
  'glance.answer': '答えの場所',
  'glance.store': 'クライアントは保存するか',
  'glance.next': 'クライアントの次の動作',
  'glance.contact': 'Contact',
  'glance.use': '主な用途',

  'reading.message': '{line} 行目: {response} ({method} への応答)。',
  'reading.body-without-contact':
    'この {status} には Contact がなく、{type} のボディがあります。サーバーは 380 を意図したのかもしれません。',
  'reading.ims-body':
    'この {status} には、代替サービスを示す 3GPP のボディがあります。サーバーは 380 を意図したのかもしれません。',
  'reading.contact-without-body':
    'この 380 には Contact があり、ボディがありません。サーバーは 301 (恒久) か 302 (一時) を意図したのかもしれません。',
  'reading.service-urn': 'Contact がサービス URN です。移転先ではなくサービスの名前なので、380 が適切です。',
  'reading.ims-380': 'ボディは代替サービスを示す 3GPP のものです。380 は正しいコードです。',
  'reading.fits-380':
    '{type} のボディがあります。ボディが代替サービスを説明しているなら 380 で合っています。アドレスが変わっただけなら 301 か 302 を使います。',
  'reading.nothing-380': 'この 380 にはボディも Contact もありません。クライアントが使えるものが何も示されていません。',
  'reading.expires-301':
    'Contact の有効期間が {seconds} 秒なので、恒久的な移転ではありません。302 を意図したのかもしれません。',
  'reading.fits-301': 'Contact があり、有効期間がありません。移転が恒久的なら 301 が適切です。',
  'reading.fits-302': '{seconds} 秒間有効な Contact があります。302 が適切です。',
  'reading.fits-302-once': '有効期間のない Contact があります。このリクエスト限りの 302 として適切です。',
  'reading.several-contacts': 'Contact が {count} 件あります。クライアントに選択を委ねるなら 300 のほうが明確です。',
  'reading.one-contact-300':
    'Contact は 1 件だけです。302 や 301 でも同じ意味になり、追従するクライアントも多くなります。',
  'reading.fits-300': 'Contact が {count} 件あります。300 が適切です。',
  'reading.fits-305':
    'Contact があります。305 と読めばこのリクエスト 1 回のためのプロキシ、302 と読めば新しいアドレスです。',
  'reading.no-contact': 'Contact がありません。何を意図したにせよ、どのクライアントも追従できません。',
  'reading.other-phrase':
    'リーズンフレーズ {phrase} は {code} のものです。判断は番号で行い、リーズンフレーズは人向けの表示です。',
  'reading.neither': 'この {status} は、比較している 2 つのコードのどちらでもありません。',

  'rule.change-sender': '送信側 {system} で変える設定',
  'rule.change-receiver': '受信側 {system} で変える設定',
  'rule.found': 'ここで見つかったこと',
  'rule.found-line': '{line} 行目: {message}',
  'rule.setting': '{setting} ({where}): {words}出典: {source}',
  'rule.systems': '各システムの設定',
  'rule.other-systems': 'ほかのシステムの設定',

  'remedy.title': '{response} の対処',
  'remedy.next-steps': '今すべきこと',
  'remedy.retry': '新しいトランザクションとして {uri} へ {method} を送ります。リクエストの下書きは下にあります。',
  'remedy.retry-no-draft': '新しいトランザクションとして {uri} へ {method} を送ります。',
  'remedy.use-proxy': 'このリクエストだけを、プロキシ {uri} 経由で送り直します。リクエストの下書きは下にあります。',
  'remedy.already-followed': 'リダイレクトは追従済みで、役目を果たしています。',
  'remedy.probably-followed':
    '{line} 行目のリクエストが同じ呼のものか確認します。追従した可能性が高いものの、トレースからは断定できません。',
  'remedy.follow-answered':
    'リダイレクトは追従されましたが、その先の応答は {response} でした ({line} 行目)。まずこの応答を調べてください。',
  'remedy.update':
    '301 は恒久的な移転なので、電話帳、ダイヤルプラン、ルーティングテーブル、キャッシュの {from} を {to} に置き換えます。',
  'remedy.registrar': 'クライアントのレジストラ設定を {from} から {to} に変更します。電話帳は関係ありません。',
  'remedy.do-not-store': '何も保存しません。302 の有効範囲は{validity}です。',
  'remedy.validity-seconds': ' {seconds} 秒間',
  'remedy.validity-once': 'このリクエスト限り',
  'remedy.choose': '{count} 件の Contact から、上に示した順に選びます。',
  'remedy.caution': '保存する前の注意: {caution}。',
  'remedy.fix-server':
    'サーバーを直します。この {status} に Contact を付けるか、Contact の要らないコード (404、410、480) を返します。',
  'remedy.break-loop':
    'ループを断ち切ります。どちらかのサーバーが、戻ってくるアドレスへのリダイレクトをやめる必要があります。それまでは何も保存しないでください。',
  'remedy.find-ack':
    'ACK が届かない原因を調べます。クライアントは各ホップで、INVITE と同じ branch と CSeq 番号、この {status} の To タグで ACK を送らなければなりません (RFC 3261 §17.1.1.3)。',
  'remedy.ask-user': '移転先は SIPS ではありません。送信する前に利用者の判断を求めます (RFC 3261 §8.1.3.4)。',
  'remedy.fix-self': 'サーバーのリダイレクト表を直します。要求された宛先そのものを移転先にしてはいけません。',
  'remedy.emergency-registration':
    '緊急登録 (REGISTER の Contact に `;sos`) を行い、続いて {uri} へ INVITE を送ります。',
  'remedy.emergency-cs': '緊急登録をしない、または失敗した場合は、回線交換 (CS) ドメインで発信します。',
  'remedy.emergency': '{uri} への緊急呼として、または回線交換 (CS) ドメインで発信します。',
  'remedy.alternative': 'この 380 が示す {uri} で利用者に連絡します。',
  'remedy.read-body': 'ボディに書かれた代替サービスを読み、それを使って利用者に連絡します。',
  'remedy.fix-380':
    'サーバーを直します。380 は代替サービスをボディで説明しなければ役に立ちません。アドレスが変わっただけなら 301 か 302 が適切です。',
  'remedy.untrusted': '信頼の確認に不合格なので、送信元がはっきりするまで従わないでください。',
  'remedy.fix-identity':
    '送信元を確認します。自網の P-CSCF であれば、P-Asserted-Identity を {identity} ではなく、Path の末尾に付ける URI {path} と同じにします。',
  'remedy.draft': '次のリクエスト (RFC 3261 §8.1.3.4 に従うクライアントの場合)',
  'remedy.draft-emergency': '緊急リクエストの下書き',
};
