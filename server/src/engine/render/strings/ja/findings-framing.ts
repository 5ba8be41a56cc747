import type { framingFindings as english } from '../en/findings-framing.ts';

export const framingFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.control-character.found':
    'ヘッダに制御文字 ({code}) が含まれています。ここで値を打ち切る実装や、メッセージを拒否する実装があります。削除してください。',
  'finding.header-without-colon.found':
    '「{written}」にはコロンがなく、ヘッダになりません。多くの実装はメッセージを拒否します。「名前: 値」の形にするか、前の行の続きなら行頭に空白を入れてください。',
  'finding.bad-header-name.empty':
    'このコロンの前に何もありません。ヘッダには名前が必要で、多くの実装は名前のないメッセージを拒否します。名前を書くか、行を削除してください。',
  'finding.bad-header-name.character':
    'ヘッダ名に「{written}」は使えません。使えるのは英数字、ハイフンと一部の記号だけです。行やメッセージを拒否する実装があります。名前を変えてください。',
  'finding.bad-header-name.name':
    '「{written}」はヘッダ名になりません。使えるのは英数字、ハイフンと一部の記号だけで、空白は入りません。行やメッセージを拒否する実装があります。名前を変えてください。',
  'finding.bad-folding.first':
    '開始行の次の行が空白で始まり、ヘッダの続きになっていますが、続くべきヘッダがありません。開始行とつなげて読む実装や、拒否する実装があります。行頭の空白を削除してください。',
  'finding.bad-status-code.out-of-range':
    '{written} はステータスコードではありません。範囲は 100 から 699 です。受信側はこの応答を捨て、トランザクションはタイムアウトします。正しいクラスのコードを返すようにしてください。',
  'finding.bad-status-code.malformed':
    '「{written}」の位置には 3 桁のステータスコードが必要です。受信側はこの応答を読めずに捨てます。「SIP/2.0 200 OK」のようにコード、空白、フレーズの順に書いてください。',
  'finding.bad-sip-version.unsupported':
    '「{written}」というバージョンに対応する実装はありません。受信側は 505 を返すか、メッセージを捨てます。バージョンは SIP/2.0 です。',
  'finding.bad-sip-version.lower-case':
    '「{written}」は大文字 (SIP/2.0) で送る決まりです。文字どおりに比較してメッセージを捨てる実装が多くあります。',
  'finding.bad-sip-version.missing':
    'この {method} には URI の後にバージョンがなく、SIP と認識されません。行末に「 SIP/2.0」を付けてください。',
  'finding.request-uri-in-brackets.found':
    'Request-URI が山括弧で囲まれています。山括弧はヘッダの中だけのもので、受信側は 400 を返します。括弧を外してください。',
  'finding.space-in-request-uri.found':
    'Request-URI の中に空白があります。ここまでしか読まない実装や、400 を返す実装があります。削除するか、%20 と書いてください。',
  'finding.headers-in-request-uri.found':
    '「{written}」はヘッダの指定で、Request-URI には付けられません。プロキシは 400 を返すか、Route の注入とみなします。必要なものはリクエストのヘッダとして書いてください。',
  'finding.bad-request-line.malformed':
    '「{written}」はリクエスト行でもステータス行でもなく、受信側はメッセージを捨てます。メソッド、空白 1 つ、URI、空白 1 つ、SIP/2.0 の順に書いてください。',
  'finding.bad-request-line.extra-blank':
    'リクエスト行の区切りの空白が多すぎます。URI が空とみなされ、400 が返ることがよくあります。空白は 1 つだけにしてください。',
  'finding.bad-request-line.tab':
    'リクエスト行の区切りがタブです。空白を区切りとして探す実装は要素が足りないとみなし、400 を返します。空白 1 つにしてください。',
  'finding.bad-request-line.trailing-blank':
    'バージョンの後に空白があります。行末まで「SIP/2.0」と比較する実装は 400 や 505 を返します。削除してください。',
  'finding.bad-status-line.extra-blank':
    'ステータスコードの前の空白が多すぎます。コードが見つからず、応答を捨てる実装が多くあります。空白は 1 つだけにしてください。',
  'finding.bad-status-line.tab':
    'ステータスコードの前がタブです。空白を区切りとして探す実装はコードを見つけられず、応答を捨てます。空白 1 つにしてください。',
  'finding.missing-blank-line.before-body':
    '本文 (「{written}」以降) の前に空行がありません。受信側は本文をヘッダの続きとして読み、本文なしとみなします。空行を入れてください。',
  'finding.missing-blank-line.at-end':
    'メッセージが {header} の後に空行なしで終わっています。UDP では 400 が返るか捨てられ、TCP では続きを待たれます。最後に空行を入れてください。',
  'finding.truncated-message.in-header':
    'メッセージが {header} の途中で終わっています。このまま受信したのなら、バッファやデータグラムに続きが入りませんでした。長いメッセージは TCP で送り、切り詰めた箇所の上限を調べてください。',
  'finding.truncated-message.in-line':
    'メッセージが行の途中 (「{written}」) で終わっています。このまま受信したのなら、バッファやデータグラムに続きが入りませんでした。長いメッセージは TCP で送り、切り詰めた箇所の上限を調べてください。',
  'finding.two-messages-in-one.second':
    'この {name} は前のメッセージと同じデータグラムで届いています。受信側は 1 つ目より後ろを捨てます。1 つのデータグラムに 1 つのメッセージを入れて送ってください。',
  'finding.leading-garbage.found':
    '開始行の前に「{written}」があります。前にあってよいのは改行だけです。受信側はこれを開始行とみなしてメッセージを捨てるか、ストリームの区切りを見失います。削除してください。',
  'finding.bare-carriage-return.mixed':
    'この行は CR だけで終わっています。受信側は続きをこの行の一部として読むか、メッセージを拒否します。ヘッダの各行は CR LF で終えてください。',
  'finding.bare-carriage-return.all':
    'すべての行が CR だけで終わっています。送信されたままのファイルなら、どの受信側も読めません。ヘッダの行末は CR LF です。エディタが保存した結果なら、実際の通信には問題ありません。',
  'finding.bare-carriage-return.several':
    'このファイルの {count} 件のメッセージに、CR だけで終わるヘッダ行があります (ここが最初)。受信側は続きをその行の一部として読むか、メッセージを拒否します。ヘッダの各行は CR LF で終えてください。',
  'finding.bare-line-feed.mixed':
    'この行は LF だけで終わり、ほかの行は CR LF で終わっています。厳密なパーサは次の行とつなげて読むか、拒否します。ヘッダの各行は CR LF で終えてください。',
  'finding.bare-line-feed.all':
    'すべての行が LF だけで終わっています。送信されたままのファイルなら、厳密なパーサは拒否します。ヘッダの行末は CR LF です。エディタが保存した結果なら、実際の通信には問題ありません。',
  'finding.bare-line-feed.several':
    'このファイルの {count} 件のメッセージで、LF だけで終わるヘッダ行と CR LF で終わる行が混在しています (ここが最初)。厳密なパーサは次の行とつなげて読むか、拒否します。ヘッダの各行は CR LF で終えてください。',
  'finding.missing-reason-separator.missing':
    '行が {status} の直後で終わっています。フレーズがなくても空白は必要で、ないと応答を捨てる実装が多くあります。フレーズか、少なくとも空白を書いてください。',
  'finding.unregistered-status-code.found':
    '{status} は登録されていないステータスコードです。知らないクライアントは {takenFor} とみなします。送信側の製品の資料を確認してください。',
  'finding.unusual-reason-phrase.of-another-code':
    '「{reason}」は {other} のフレーズですが、コードは {status} です。プログラムはコード、人はフレーズで判断します。どちらが正しいか確認してください。',
  'finding.unknown-method.unregistered':
    '{method} は登録されていないメソッドです。知らないサーバーは 501 か 405 を返します。つづりと、相手の対応状況を確認してください。',
  'finding.unknown-method.lower-case':
    'メソッドは大文字と小文字が区別されます。「{method}」は {capitals} ではなく、サーバーは 501 か 405 を返します。大文字で書いてください。',
};
