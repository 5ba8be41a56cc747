import type { syntaxFindings as english } from '../en/findings-syntax.ts';

export const syntaxFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.bad-credentials.capitals':
    '{header} の response が大文字で書かれています。1 文字ずつ比べるサーバーは認証情報を拒否します。小文字で書いてください。',
  'finding.bad-credentials.digest':
    '{header} の response は「{written}」ですが、{algorithm} の結果は小文字の 16 進数 {digits} 桁です。どのサーバーでも一致せず、再び認証を求められるか拒否されます。クライアントに計算させてください。',
  'finding.bad-credentials.malformed':
    '{header} が「{written}」から読めません。サーバーは認証情報を検証できず、400 を返すか再び認証を求めます。方式、空白、コンマ区切りの name=value の順に書き、引用符を閉じてください。',
  'finding.bad-credentials.repeated':
    '{header} に同じパラメータが 2 回あります (「{written}」)。どちらが使われるかは実装次第で、400 になることもあります。1 つだけ残してください。',
  'finding.bad-challenge.malformed':
    '{header} が「{written}」から読めません。クライアントはチャレンジに応えられず、あきらめます。方式、空白、コンマ区切りの name=value の順に書き、引用符を閉じてください。',
  'finding.bad-ipv6-reference.malformed':
    '「{written}」は IPv6 アドレスではありません。角括弧に入れられるのは IPv6 アドレスだけで、宛先として使えません。[2001:db8::1] の形で書いてください。',
  'finding.bad-ipv6-reference.without-brackets':
    '{written} は角括弧のない IPv6 アドレスです。最後の部分がポートと区別できず、応答が届かないか、メッセージが拒否されます。[ ] で囲んでください。',
  'finding.bad-port.out-of-range':
    '{written} はポート番号ではありません。上限は 65535 です。ここへは送信できません。待ち受けているポートを書いてください。',
  'finding.bad-port.missing':
    'コロンの後にポートがありません。アドレスが拒否されます。コロンを削除するか、ポートを書いてください。',
  'finding.bad-port.malformed':
    '「{written}」はポート番号ではありません。アドレスが拒否されます。数字で書くか、既定のポートなら省略してください。',
  'finding.bad-escape.malformed':
    '「{written}」はエスケープになっていません。% の後には 16 進数が 2 桁必要で、URI は拒否されます。% そのものは %25 と書きます。',
  'finding.unbalanced-quote.unclosed':
    '{header} の引用符が閉じられていません。後ろがすべて引用の中とみなされ、400 が返ります。閉じてください。中の引用符は \\" と書きます。',
  'finding.unclosed-angle-bracket.unclosed':
    '{header} の山括弧が閉じられていません。タグなどのパラメータが URI の一部とみなされ、400 が返ります。URI の直後で閉じてください。',
  'finding.uri-needs-brackets.missing':
    '{header} の URI は山括弧で囲む必要があります。囲まないと後続がヘッダの一部とみなされ、400 が返ります。< > で囲んでください。',
  'finding.unquoted-display-name.found':
    '{header} の表示名に「{written}」が含まれていますが、引用符で囲まれていません。400 を返す実装や、名前の一部しか表示しない実装があります。引用符で囲んでください。',
  'finding.duplicate-tag.found':
    '{header} に 2 つ目のタグ ({tag}) があります。両端が別々のタグを使うと、互いに通話を見つけられません。1 つだけ残してください。',
  'finding.duplicate-parameter.found':
    'この {header} に「{name}」が 2 回あります。最初の値を使う実装、最後の値を使う実装、400 を返す実装があります。1 つだけ残してください。',
  'finding.duplicate-parameter.same':
    'この {header} に「{name}」が同じ値で 2 回あります。多くの実装は問題にしませんが、厳密な実装は 400 を返します。1 つだけ残してください。',
  'finding.duplicate-parameter.same-in-request-uri':
    'Request-URI に「{name}」が同じ値で 2 回あります。多くの実装は問題にしませんが、厳密な実装は 400 を返します。1 つだけ残してください。',
  'finding.duplicate-parameter.in-request-uri':
    'Request-URI に「{name}」が 2 回あります。最初の値を使う実装、最後の値を使う実装、400 を返す実装があります。1 つだけ残してください。',
  'finding.bad-q.malformed':
    'q={written} は 0 から 1 まで、小数 3 桁以内の数ではありません。q またはヘッダごと無視され、Contact を試す順序が変わります。q=0.7 のように書いてください。',
  'finding.bad-date.weekday':
    '{date} は {written} ではなく {weekday} です。厳密な受信側は日付を拒否し、ほかの受信側でもどちらが正しいのか分かりません。{weekday} と書いてください。',
  'finding.bad-date.malformed':
    '日付が「{written}」から読めません。SIP の日付は「Sat, 13 Nov 2010 23:29:00 GMT」の形だけで、常に GMT です。これで時計を合わせる端末の時刻が狂います。修正してください。',
  'finding.empty-list-element.found':
    '{header} のこのコンマには値がありません。厳密な実装は 400 を返し、値を 1 つ多く数える実装もあります。コンマを削除してください。',
  'finding.empty-parameter.found':
    '{header} のこのセミコロンの後にパラメータがありません。厳密な実装は 400 を返します。削除してください。',
  'finding.empty-parameter.in-request-uri':
    'Request-URI のこのセミコロンの後にパラメータがありません。厳密な実装は 400 を返します。削除してください。',
  'finding.cseq-method-mismatch.found':
    'CSeq は {named} ですが、リクエスト行は {method} です。応答がトランザクションに対応せず、サーバーは 400 を返します。リクエスト行のメソッドに合わせてください。',
  'finding.bad-request-uri.malformed':
    'Request-URI {uri} は「{written}」の位置で誤っています。宛先が決まらず、400 か 416 が返ります。sip:bob@example.com のような URI を書いてください。',
  'finding.bad-request-uri.host':
    'Request-URI {uri} に読めるホストがありません。宛先が決まらず、400 が返ります。@ の後にドメインかアドレスを書いてください。',
  'finding.bad-uri.missing':
    '{header} に URI がありません。400 が返るか、ヘッダが使えません。< と > の間に書いてください。',
  'finding.bad-uri.blank':
    '{header} の括弧の中の URI に空白があります。厳密な実装は 400 を返します。削除してください。',
  'finding.bad-uri.host':
    '{header} の URI は「{written}」の位置でホストが読めず、宛先として使えません。@ の後にドメインかアドレスを書いてください。',
  'finding.bad-uri.malformed':
    '{header} の URI が「{written}」から読めません。400 が返るか、使えません。sip:bob@example.com のように書き、使えない文字はエスケープしてください。',
  'finding.malformed-via.malformed':
    'この {header} が「{written}」から読めません。「SIP/2.0/」とトランスポート、空白、ホストとポート、パラメータの順に書きます。応答は Via をたどって戻るため、失われます。修正してください。',
  'finding.malformed-contact.malformed':
    'この {header} が「{written}」から読めません。表示名、< > で囲んだ URI、q や expires などのパラメータの順に書きます。以降のリクエストの宛先になるため、届かなくなります。修正してください。',
  'finding.malformed-to.malformed':
    'この {header} が「{written}」から読めません。表示名、< > で囲んだ URI、タグなどのパラメータの順に書きます。通話を特定できず、400 が返ります。修正してください。',
  'finding.malformed-from.malformed':
    'この {header} が「{written}」から読めません。表示名、< > で囲んだ URI、タグなどのパラメータの順に書きます。通話を特定できず、400 が返ります。修正してください。',
  'finding.malformed-cseq.malformed':
    '{header} が「{written}」の位置で読めません。番号、空白、メソッドの順に書きます。応答をリクエストに対応付けられず、400 が返ります。修正してください。',
  'finding.malformed-cseq.too-large':
    '{header} の番号 {written} は 2147483648 未満でなければなりません。400 が返るか、別の番号として扱われます。小さい番号から始めてください。',
  'finding.malformed-content-length.malformed':
    '{header} が「{written}」で、オクテット数になっていません。TCP ではメッセージの終わりが分からず、UDP でも多くの実装が捨てます。本文のオクテット数を書いてください。なければ 0 です。',
  'finding.malformed-content-length.too-large':
    '{header} が {written} オクテットになっています。あり得ない長さで、受信側は待ち続けるか、メッセージを捨てます。本文のオクテット数を書いてください。',
  'finding.malformed-max-forwards.malformed':
    '{header} が「{written}」で、数字ではありません。プロキシは減算できず、400 か 483 を返します。推奨値は 70 です。',
  'finding.malformed-max-forwards.too-large':
    '{header} が {written} ですが、上限は 255 です。プロキシは拒否するか、別の数から減算します。推奨値は 70 です。',
  'finding.malformed-expires.malformed':
    '{header} が「{written}」で、秒数ではありません。登録サーバーは 3600 とみなし、400 を返す実装もあります。秒数を書いてください。',
  'finding.malformed-expires.too-large':
    '{header} が {written} で、32 ビットに収まりません。3600 秒とみなされたり、ごく短い時間になったりします。4294967295 以下にしてください。',
  'finding.malformed-min-expires.malformed':
    '{header} が「{written}」で、秒数ではありません。クライアントは必要な期間が分からず、あきらめます。秒数を書いてください。',
  'finding.malformed-min-expires.too-large':
    '{header} が {written} で、32 ビットに収まりません。要求できるクライアントはありません。受け付ける最短の期間を書いてください。',
  'finding.malformed-session-expires.malformed':
    '{header} が「{written}」で、秒数ではありません。セッションが更新されず、一方が通話を切ります。秒数を書いてください。',
  'finding.malformed-session-expires.too-large':
    '{header} が {written} で、32 ビットに収まりません。このタイマーは動きません。90 以上、通常は 1800 を書いてください。',
  'finding.malformed-rseq.malformed':
    '{header} が「{written}」で、数字ではありません。発信側は PRACK で確認応答できず、呼が進みません。数字を書いてください。',
  'finding.malformed-rseq.too-large':
    '{header} が {written} ですが、4294967296 未満でなければなりません。発信側は PRACK で確認応答できません。小さい番号から始めてください。',
  'finding.malformed-rack.malformed':
    '{header} が「{written}」の位置で読めません。RSeq、CSeq の番号、メソッドの順に書きます。この PRACK には 481 が返ります。修正してください。',
  'finding.malformed-rack.too-large':
    '{header} の {written} は大きすぎます (RSeq は 4294967296 未満、CSeq は 2147483648 未満)。この番号の応答は存在せず、481 が返ります。応答の番号をそのまま書いてください。',
  'finding.malformed-retry-after.malformed':
    '{header} が「{written}」で、秒数ではありません。クライアントは無視してすぐ再試行するか、二度と試しません。秒数を書いてください。',
  'finding.malformed-retry-after.too-large':
    '{header} が {written} 秒で、32 ビットに収まりません。クライアントは無視するか、二度と試しません。再試行までの秒数を書いてください。',
  'finding.malformed-call-id.malformed':
    '{header} が「{written}」の位置で読めません。空白を含まない 1 語で、@ は 1 つまでです。ここで切られると応答が通話に対応しません。別の値にしてください。',
  'finding.malformed-route.malformed':
    'この {header} が「{written}」から読めません。< > で囲み、中に ;lr を付けた URI を、複数ならコンマで区切って書きます。違うプロキシへ送られるか、拒否されます。修正してください。',
  'finding.malformed-content-type.malformed':
    '{header} が「{written}」の位置で読めません。application/sdp のように、タイプ、スラッシュ、サブタイプの順に書きます。本文の種類が分からず、415 が返ります。修正してください。',
  'finding.malformed-header.found':
    '{header} が「{written}」から読めません。受信側は残りを無視するか、400 を返します。仕様どおりの形に修正してください。',
  'finding.parameter-outside-brackets.behind':
    '{header} の「{name}」が括弧の外にあり、URI の一部にならず効果がありません。<sip:...;{name}> のように括弧の中へ移してください。',
  'finding.parameter-outside-brackets.bare':
    '{header} の URI に山括弧がないため、「{name}」はヘッダのパラメータになり効果がありません。URI と一緒に < > で囲んでください。',
  'finding.incomplete-credentials.missing':
    '{header} に {names} がありません。サーバーはダイジェストを検証できず、400 を返すか再び認証を求めます。username、realm、nonce、uri、response と、qop を書くなら cnonce と nc もすべて書かせてください。',
  'finding.incomplete-challenge.missing':
    '{header} に {names} がありません。クライアントは応答を計算できず、あきらめます。realm と nonce を書かせてください。',
  'finding.unknown-transport.found':
    '{transport} は登録されていないトランスポートです。知らないサーバーは応答を返せません。実際に使ったものに合わせて UDP、TCP、TLS、SCTP、WS、WSS のいずれかを書いてください。',
  'finding.proxy-without-sip-uri.found':
    '305 は経由すべきプロキシを示しますが、{uri} はプロキシではありません。{scheme} の URI へリクエストは送れません。プロキシの sip または sips の URI を書いてください。',
};
