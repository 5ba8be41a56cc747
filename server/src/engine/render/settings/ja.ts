import type { en } from './en.ts';

/** The same in Japanese. */
export const ja: Readonly<Record<keyof typeof en, string>> = {
  'asterisk-redirect':
    'スタック自身がリダイレクトに従い、すべての Contact を使えるようになります。既定の `user` では、ユーザー部が内線番号としてダイヤルされます。',
  'kamailio-redirect':
    'failure_route で呼び出してから再度中継します。3xx を転送する代わりに、プロキシが Contact を q の順に試します。',
  'opensips-redirect':
    'failure_route で呼び出してから再度中継します。3xx を転送する代わりに、プロキシが Contact を q の順に試します。',
  'freeswitch-redirect':
    '設定しなければ FreeSWITCH が自動で従います。`true` のときは、ダイヤルプランで 3xx を処理する必要があります。',
  'pjsip-redirect':
    'このコールバックを実装し、ACCEPT か ACCEPT_REPLACE を返します。実装がないと、セッションは 3xx で終わります。',
  'oracle-redirect': 'SBC 自身が 3xx に従います。`proxy` では 3xx を手前のホップに返します。',
  'freeswitch-answer-redirect':
    '要求された URI とは別の転送先 URI を渡します。1 つなら 302、カンマ区切りで複数なら 300 になります。',
  'kamailio-maxfwd': 'ヘッダがなければこの値で補い、あれば 1 減らし、0 になったことを知らせます。',
  'opensips-maxfwd': 'ヘッダがなければこの値で補い、あれば 1 減らし、0 になったことを知らせます。',
  'asterisk-maxfwd': 'Asterisk がリクエストに書く値です。既定は 70 です。',
  'kamailio-maxfwd-limit': 'これを超える値は、中継するときにこの値まで下げられます。既定は 70 です。',
  'opensips-maxfwd-limit': 'これを超える値は、中継するときにこの値まで下げられます。既定は 256 です。',
  'kamailio-no-length':
    'Content-Length のないメッセージを TCP で受け入れます (WebSocket クライアントなど)。回避策にすぎません。TCP では必須のヘッダです。',
  'asterisk-public-address': 'local_net の外へ出るメッセージの Contact と Via に、外部アドレスが書かれます。',
  'chan-sip-public-address':
    'chan_sip の場合: localnet の外へ出るメッセージに外部アドレスが書かれます。localnet がないと効きません。',
  'freeswitch-public-address':
    'シグナリングの公開アドレスです。IP アドレス、`stun:サーバー`、`host:名前`、`auto-nat` を書けます。',
  'pjsip-public-address': 'REGISTER の応答の Via から自分の公開アドレスを知り、新しい Contact を登録し直します。',
  'baresip-public-address': 'RFC 5626 に従って登録し、自分が開いたフローで着信を受けます。',
  'asterisk-peer-contact': 'Contact のアドレスとポートの代わりに、メッセージの送信元へ返します。',
  'kamailio-peer-contact':
    '前者が送信元を Contact に書き加え、後者がダイアログ内のリクエストをそこへ送ります。REGISTER では代わりに fix_nated_register() を呼びます。',
  'opensips-peer-contact':
    'メッセージの送信元のアドレスとポートを Contact に書きます。REGISTER では代わりに fix_nated_register() を呼びます。',
  'freeswitch-peer-contact':
    'NAT の内側とみなすクライアントを決めます。その相手には、メッセージの送信元アドレスを使います。',
  'asterisk-media': 'local_net の外へ出る SDP に、外部アドレスが書かれます。',
  'chan-sip-media': 'chan_sip の場合: 同じアドレスが SDP にも書かれます。メディアのポートは変わりません。',
  'freeswitch-media': 'SDP に書く公開アドレスです。IP アドレス、`stun:サーバー`、`host:名前`、`auto-nat` を書けます。',
  'baresip-media': 'ICE 候補を提示します。ほかに `stun` と `turn` があります。',
  'asterisk-peer-media': 'SDP のアドレスではなく、メディアが届いた送信元へメディアを送ります。',
  'chan-sip-peer-media': 'chan_sip の場合: 応答とメディアを、リクエストとメディアが届いた送信元へ送ります。',
  'kamailio-peer-media':
    'メディアが rtpengine を経由し、SDP のプライベートアドレスがその公開アドレスに置き換わります。',
  'opensips-peer-media':
    'メディアが rtpengine を経由し、SDP のプライベートアドレスがその公開アドレスに置き換わります。',
  'asterisk-timer': 'セッションタイマーの使用、受け入れる最小値 (既定 90 秒)、要求する値 (既定 1800 秒) です。',
  'chan-sip-timer':
    'chan_sip の場合: originate、accept (既定)、refuse と、最小値 (既定 90 秒)、最大値 (既定 1800 秒) です。',
  'freeswitch-timer': 'セッションタイマーの使用、要求する値、受け入れる最小値です。',
  'kamailio-timer': 'min_se (既定 1800 秒) より短い値に、Min-SE 付きの 422 を返します。',
  'pjsip-timer': 'セッションタイマーの使用と、その min_se と sess_expires です。',
  'asterisk-nonce': 'nonce の有効秒数です。短すぎると、クライアントは何度もチャレンジを受けます。',
  'freeswitch-nonce': 'nonce の有効秒数です。付属の設定では 60 です。',
  'kamailio-nonce': 'nonce の有効秒数です。過ぎると stale=true で再度チャレンジします。',
  'opensips-nonce':
    'nonce の有効秒数です。ロードバランサーの背後では、各ノードが自分の nonce しか知らないため、disable_nonce_check が必要になることがあります。',
  'kamailio-stale':
    'フラグ 16 が stale=true を付けます (1 は qop=auth)。認証関数が -4 (nonce の期限切れ) を返したときにこう呼びます。',
  'opensips-nonce-check':
    'OpenSIPS は nonce を 1 回だけ受け入れ、以後は期限切れとします。この設定では期限まで再利用できます。',
  'asterisk-credentials':
    '相手のチャレンジに使うユーザー名とパスワードの auth セクションを指定します。この方向には専用の auth セクションが推奨されています。',
  'kamailio-challenge-401': 'WWW-Authenticate を付けて 401 を送ります。sl_send_reply() の 401 には付きません。',
  'opensips-challenge-401': 'WWW-Authenticate を付けて 401 を送ります。sl_send_reply() の 401 には付きません。',
  'kamailio-challenge-407': 'Proxy-Authenticate を付けて 407 を送ります。sl_send_reply() の 407 には付きません。',
  'opensips-challenge-407': 'Proxy-Authenticate を付けて 407 を送ります。sl_send_reply() の 407 には付きません。',
  'asterisk-expiry': '登録を許可する有効期間の範囲です。既定は 60 秒と 7200 秒です。',
  'freeswitch-expiry': '設定すると、要求値にかかわらず、このユーザーの登録はこの秒数になります。',
  'kamailio-expiry': 'これを超える秒数はこの値になります。既定の 0 では上限がありません。下限は min_expires です。',
  'opensips-expiry': 'これを超える秒数はこの値になります。下限は min_expires です。',
  'asterisk-renewal':
    'Asterisk がほかのサーバーに登録するときに求める秒数です (既定値 3600)。与えられた時間に従って更新します。',
  'freeswitch-renewal': 'ゲートウェイが登録するときに求める秒数です。設定しない場合は 3600 です。',
  'baresip-renewal': 'このアカウントが登録するときに求める秒数です。0 では登録しません。',
  'pjsip-renewal': '前者は登録の秒数、後者は期限の何秒前に更新するかです。',
  'asterisk-codecs': 'このエンドポイントのコーデックを優先順に並べます。相手と共通のものが 1 つ以上必要です。',
  'freeswitch-codecs': 'このプロファイルのコーデックを、着信用と発信用それぞれ優先順に並べます。',
  'baresip-codecs':
    'このアカウントのコーデックを優先順に並べます。それぞれ、設定ファイルでモジュールの読み込みが必要です。',
  'freeswitch-dtmf': 'telephone-event のペイロードタイプです。付属の設定では 101 です。相手と同じ番号にします。',
  'asterisk-100rel': 'このエンドポイントで 100rel を提示し使うかどうかです。`no` にすると使いません。',
  'freeswitch-100rel': '既定では無効です。既知のクラッシュがあるため、FreeSWITCH は有効化を勧めていません。',
  'baresip-100rel': 'このアカウントの `yes`、`no`、`required` です。',
  'pjsip-100rel': 'PJSUA_100REL_NOT_USED (既定)、OPTIONAL、MANDATORY です。',
  'asterisk-lr':
    'プロキシの URI の後に ;lr を付けます。セミコロンはコメントの始まりになるため、前にバックスラッシュを置きます。',
  'kamailio-lr': 'Record-Route に ;lr=on を付けます。値のないパラメーターを落とすクライアントのための設定です。',
  'opensips-lr': 'Record-Route に ;lr=on を付けます。値のないパラメーターを落とすクライアントのための設定です。',
  'pjsip-lr': 'すべての Route とプロキシの URI に ;lr を付けます。',
  'asterisk-srtp': 'メディア暗号化の有無と方式です。後者を yes にすると、相手が対応していなくても呼は失敗しません。',
  'baresip-srtp': '`srtp` は暗号化を提示し、`srtp-mand` は必須とし、`dtls_srtp` はブラウザー向けです。',
  'asterisk-silence': '前者の間隔 (秒) で相手の生存を確かめ、後者がリクエストの待ち時間 (ミリ秒、既定 32000) です。',
  'chan-sip-silence':
    'chan_sip の場合: 前者が相手の生存を確かめ、後者が呼の最初の応答を待つ時間 (ミリ秒、既定は timert1 の 64 倍) です。',
  'freeswitch-silence':
    'リクエストの待ち時間 (ミリ秒、既定 32000) と、登録済みクライアントの生存を OPTIONS で確かめるかどうかです。',
  'kamailio-silence':
    'ブランチが最初の応答を待つ時間と、INVITE が最終応答を待つ時間 (ミリ秒) です。過ぎると failure_route で別の経路を試せます。',
  'opensips-silence':
    'ブランチが最初の応答を待つ時間と、INVITE が最終応答を待つ時間 (秒) です。過ぎると failure_route で別の経路を試せます。',
};
