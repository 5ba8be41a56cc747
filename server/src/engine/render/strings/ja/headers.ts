import type { headers as english } from '../en/headers.ts';

export const headers: Readonly<Record<keyof typeof english, string>> = {
  'header.via':
    'リクエストが通った経路です。ホップごとに一番上へ 1 つ追加され、応答は逆順に戻ります。`branch` がトランザクションを識別します。',
  'header.from': 'リクエストの発信者です。`tag` はダイアログ ID のうち発信側の部分です。',
  'header.to':
    'リクエストの宛先です。応答側が付ける `tag` は、ダイアログ ID のうち着信側の部分です。ルーティングには使いません。',
  'header.call-id':
    '呼を識別します。同じダイアログのすべてのリクエストと応答、同じクライアントのすべての登録で共通です。',
  'header.cseq':
    '同じダイアログの同じ方向のリクエストの通し番号です。応答は、対応するリクエストの番号とメソッドをそのまま返します。',
  'header.contact': '送信者に直接届く URI です。3xx では次に試す宛先で、`q` が優先順位、`expires` が有効期間です。',
  'header.max-forwards': '転送できる残りホップ数です。0 になると次のプロキシが 483 を返します。',
  'header.content-type': 'ボディの種類です。380 では、代替サービスの何が読めるかがこれで決まります。',
  'header.content-length': 'ボディのオクテット数です。TCP や TLS では、メッセージの区切りがこれで決まります。',
  'header.expires': 'メッセージまたはその内容の有効期間 (秒) です。302 では Contact を使ってよい期間です。',
  'header.p-asserted-identity':
    '信頼できる網が保証する ID です。IMS の 380 では P-CSCF を示し、登録時の Path の最後の値と等しくなければなりません。',
  'header.path':
    'レジストラとクライアントの間にあるプロキシで、登録とともに保存されます。一番下の値が 380 の信頼の確認に使われます。',
  'header.route': 'このリクエストがこれから通るプロキシです。一番上が次のホップです。',
  'header.record-route': '以後のダイアログ内リクエストの経路に残るため、プロキシが自分を追加します。',
  'header.reason':
    'リクエストや応答を送った理由 (SIP のコードまたは Q.850 の理由表示値) です。参考情報であり、それ自体はステータスではありません。',
  'header.retry-after': 'サービスが再び使えるようになるまでの秒数です。',
  'header.server': '応答したソフトウェアです。',
  'header.user-agent': 'メッセージを送ったソフトウェアです。',
  'header.www-authenticate':
    'サーバーからのチャレンジ (401) です。認証情報の計算に使う realm、nonce、アルゴリズムを示します。',
  'header.proxy-authenticate':
    'プロキシからのチャレンジ (407) です。認証情報の計算に使う realm、nonce、アルゴリズムを示します。',
  'header.authorization':
    'サーバー向けの認証情報です。realm と URI に結び付くため、リダイレクト先へのリクエストにコピーしてはいけません。',
  'header.proxy-authorization':
    'プロキシ向けの認証情報です。realm と URI に結び付くため、リダイレクト先へのリクエストにコピーしてはいけません。',
  'header.allow': '送信者が対応するメソッドです。',
  'header.supported': '送信者が対応する拡張です。',
  'header.require': '受信者が対応していなければならない拡張です。未対応なら 420 を返します。',
  'header.unsupported': '要求されたが対応していない拡張です (420)。',
  'header.warning': '応答の理由の補足です。3 桁の警告コード、発行元、テキストからなります。',
  'header.subject': '呼の用件を人向けに書いたものです。',
  'header.event': 'サブスクリプションまたは通知の対象となるイベントパッケージです。',
  'header.subscription-state': 'サブスクリプションの状態 (active、pending、terminated) と残り時間です。',
  'header.diversion': '以前に転送した宛先とその理由です。Historic 扱いですが、今も広く使われています。',
  'header.history-info': 'リクエストの過去の宛先を順に並べ、それぞれの理由を付けたものです。',
};
