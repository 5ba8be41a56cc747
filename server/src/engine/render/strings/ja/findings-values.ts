import type { valuesFindings as english } from '../en/findings-values.ts';

export const valuesFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.bad-diversion.brackets':
    'Diversion では {uri} を山括弧で囲む必要があります。囲まないと reason が URI のパラメータと読まれます。',
  'finding.bad-diversion.number':
    'Diversion の {name} は 1、2 桁の数字ですが「{value}」になっています。転送ループを数えられません。修正してください。',
  'finding.bad-history-info.index':
    'index「{index}」が数字とドットの形式でなく、履歴の中の位置が決まりません。1.1 のように書いてください。',
  'finding.bad-history-info.no-index':
    'History-Info のエントリ {uri} に必須の index がなく、無視されます。;index=1 などを付けてください。',
  'finding.bad-history-info.two-questions':
    'URI に書ける ? は 1 つだけで、2 つ目以降のヘッダは & でつなぎます。この ? を置き換えてください。',
  'finding.bad-reason-cause.isdn':
    '{protocol} に {cause} はなく、範囲は 1 から 127 です。ステータスコードならプロトコルは SIP です。どちらかを修正してください。',
  'finding.bad-reason-cause.sip':
    'Reason のプロトコルは {protocol} ですが、{cause} はステータスコードではありません。ISDN の理由なら Q.850 です。どちらかを修正してください。',
  'finding.bad-session-id.found':
    'Session-ID はハイフンなしの 16 進数 32 桁ですが、この値は {length} 文字です。相手に無視されます。RFC 7989 の形式の UUID にしてください。',
  'finding.branch-without-cookie.found':
    'branch「{branch}」が z9hG4bK で始まらず、相手は RFC 2543 の規則で対応付けます。先頭に z9hG4bK を付けてください。',
  'finding.content-length-mismatch.edited-log':
    '{bodies} 件中 {count} 件のボディが Content-Length と一致しません。ログが編集または匿名化されており、長さからは何も判断できません。',
  'finding.content-length-mismatch.larger':
    'Content-Length は {stated} ですが、ボディは {octets} オクテットです。受信側は残りを待つか 400 を返します。{octets} にしてください。',
  'finding.content-length-mismatch.larger-in-log':
    'Content-Length は {stated} ですが、ログのボディは {octets} オクテットです。ログが残りを省いたか、値が誤っています。パケットキャプチャで確認してください。',
  'finding.content-length-mismatch.smaller':
    'Content-Length は {stated} ですが、ボディは {octets} オクテットあります。UDP では残りが捨てられます。{octets} にしてください。',
  'finding.content-length-mismatch.smaller-on-stream':
    'Content-Length は {stated} ですが、ボディは {octets} オクテットあります。ストリームでは残りが次のメッセージとして読まれます。{octets} にしてください。',
  'finding.contradictory-privacy.found':
    'Privacy が none と「{other}」を同時に求めています。発信者の意に反して通知されるおそれがあります。どちらかにしてください。',
  'finding.diversion-history-mismatch.found':
    'Diversion は {reason} ですが、History-Info は cause={cause} です。網によって扱いが変わります。RFC 7544 では {reason} に {expected} が対応します。',
  'finding.duplicate-reason-protocol.found':
    '{protocol} の Reason がすでにあり、1 つしか許されません。相手によって採る値が変わります。正しいほうだけを残してください。',
  'finding.identity-with-tag.found':
    '{header} はアドレスだけを持つヘッダですが、「{parameter}」が続いています。厳格な相手は発信者 ID を捨てます。パラメータを削除してください。',
  'finding.max-forwards-above-70.found':
    'Max-Forwards が {hops} です。RFC 3261 の推奨は 70 で、大きいほどループが長く続きます。',
  'finding.max-forwards-exhausted.found':
    'Max-Forwards が 0 です。次のプロキシはこの {method} に 483 を返します。Via にループがないか、送信側が 0 から始めていないか確認してください。',
  'finding.min-se-too-small.found':
    'Min-SE が {seconds} 秒です。RFC 4028 では 90 未満は許されません。90 以上にするか省略してください。',
  'finding.missing-branch.missing':
    'この {method} の一番上の Via に branch がなく、応答との対応を推測するしかありません。z9hG4bK で始まる値を付けてください。',
  'finding.missing-branch.only-cookie':
    'この {method} の branch は z9hG4bK だけで、どのリクエストも同じトランザクションに見えます。その後に一意な値を付けてください。',
  'finding.missing-refresher.missing':
    'この応答は {seconds} 秒のセッションタイマーを始めますが、更新する側を示していません。満了で呼が切れるおそれがあります。;refresher=uas または ;refresher=uac を付けてください。',
  'finding.non-utf8-text.octet':
    '{header} のオクテット {octet} は UTF-8 ではありません。SIP の文字コードは UTF-8 なので、文字化けや拒否の原因になります。UTF-8 にしてください。',
  'finding.non-utf8-text.replaced':
    '{header} の U+FFFD は、UTF-8 として読めなかったオクテットです。ファイルを誤った文字コードで開いていないか確認してください。そうでなければ、送信側で UTF-8 にする必要があります。',
  'finding.session-expires-below-min-se.found':
    'Session-Expires は {seconds} 秒ですが、Min-SE は {least} 秒以上を求めています。相手は 422 を返します。Session-Expires を大きくしてください。',
  'finding.session-expires-too-small.found':
    'Session-Expires が {seconds} 秒です。RFC 4028 の下限は 90 秒です。通常の 1800 秒などに変更してください。',
  'finding.session-id-in-upper-case.found':
    'Session-ID「{value}」に大文字があります。RFC 7989 は文字列で比較できるよう小文字と定めています。小文字にしてください。',
  'finding.to-tag-in-initial-request.never':
    '{method} はダイアログに属さないため、To にタグは付きません。サーバーが 481 を返すことがあります。タグを削除してください。',
  'finding.to-tag-in-initial-request.of-refusal':
    'この {method} の To タグは、前の {status} のものです。拒否応答からダイアログは生まれないため、481 になることがあります。タグを削除してください。',
  'finding.unknown-required-option.found':
    '{header} の「{option}」は登録されていないオプションです。知らない相手は 420 を返します。綴りを直すか、Supported に移してください。',
  'finding.unknown-subscription-reason.found':
    'reason「{reason}」は未登録です。相手は理由なしとみなし、すぐに再要求します。timeout など登録済みの値にしてください。',
  'finding.unknown-uri-scheme.found':
    '「{scheme}:」は SIP サーバーがルーティングする URI ではありません。多くはこの {method} に 416 を返します。ゲートウェイ向けでなければ sip: か tel: にしてください。',
  'finding.unregistered-event-package.found':
    'イベントパッケージ「{name}」は登録されていません。知らないサーバーはこの {method} に 489 を返します。名前を直すか、機能を無効にしてください。',
  'finding.via-transport-mismatch.found':
    'Via は {transport} ですが、ログでは {used} で運ばれています。応答が届かないおそれがあります。Via を実際のトランスポートに合わせてください。',
};
