import type { sdpFindings as english } from '../en/findings-sdp.ts';

export const sdpFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.sdp-missing-line.missing':
    'この SDP には必須の {line} 行がありません。厳密な実装は SDP 全体を拒否します。ここに行を挿入してください。',
  'finding.sdp-missing-connection.missing':
    '{media} の送信先アドレスがどこにもありません。セッションにもこの m= 行にも c= 行がないためです。c= 行を追加してください。',
  'finding.sdp-bad-order.line':
    'この {line} 行は順序が誤っています。文法どおりに読む実装は SDP を拒否します。RFC 8866 の順に並べてください。',
  'finding.sdp-bad-media-line.form':
    '「{line}」は「m=<メディア> <ポート> <プロトコル> <フォーマット>」の形式ではなく、何を提示しているか分かりません。4 つすべてを書いてください。',
  'finding.sdp-bad-media-line.port':
    'ポート「{value}」は 0～65535 の数値ではなく、送信先が分かりません。修正してください。',
  'finding.sdp-bad-media-line.payload-type':
    'RTP のフォーマットは 0～127 のペイロードタイプですが、「{value}」は該当せず使用できません。修正してください。',
  'finding.sdp-stray-blank.found':
    'この {line} 行に余分な空白があります。厳密な実装はここで読み取りを止めます。削除してください。',
  'finding.sdp-malformed-line.no-line':
    '「{line}」は SDP の行ではありません。各行は英字 1 文字、「=」、値の順です。修正するか削除してください。',
  'finding.sdp-malformed-line.unknown-letter':
    '「{line}」で始まる行は定義されていません。未知の文字がある SDP は全体が無視されます。行を削除するか、属性 (a=) として書いてください。',
  'finding.sdp-malformed-line.repeated':
    '1 つしか書けない {line} 行の 2 つ目です。どちらを採るかは実装によって異なります。一方を削除してください。',
  'finding.sdp-malformed-line.too-long': 'SDP の行数が上限を超えたため、以降は検査していません。',
  'finding.sdp-malformed-line.empty-line':
    'この行の前に空行があります。多くの実装はここを SDP の終わりとみなし、残りを読みません。空行を削除してください。',
  'finding.sdp-malformed-line.empty-name':
    's= 行が空です。拒否する実装があります。セッション名がない場合は「s=-」と書いてください。',
  'finding.sdp-malformed-line.bracketed-address':
    '{line} 行の IPv6 アドレスは URI と違い角括弧で囲みません。多くの実装は「{address}」も読みますが、角括弧を削除してください。',
  'finding.sdp-malformed-line.other-address-type':
    'この {line} 行の「{address}」は、直前のアドレス種別 (IP4 または IP6) と一致しません。読み取りに失敗します。両者を合わせてください。',
  'finding.sdp-malformed-line.address':
    'この {line} 行の「{address}」は IP アドレスでもホスト名でもありません。修正してください。',
  'finding.sdp-malformed-line.form':
    'この {line} 行は「{from}」から読み取れません。書式は「{form}」です。修正してください。',
  'finding.sdp-malformed-line.attribute':
    '属性「{line}」は「{from}」から読み取れません。規定の書式と異なり、受信側では破棄されます。修正してください。',
  'finding.sdp-malformed-line.short': '「{line}」は途中で終わっています。書式は「{form}」です。補ってください。',
  'finding.sdp-malformed-line.short-attribute':
    '属性「{line}」は途中で終わっています。規定ではさらに値が必要で、受信側では破棄されます。補ってください。',
  'finding.hold-by-zero-address.found':
    'c=0.0.0.0 は RFC 2543 方式の保留です。呼を切る実装や、音声が戻らない実装が多くあります。アドレスは残し、a=sendonly か a=inactive で保留してください。',
  'finding.private-media-address.found':
    'メディアの受信先 {address} には、相手側 ({peer}) のネットワークから届きません。メディアリレーがなければ片通話になります。STUN や SBC で公開アドレスを示すか、サーバーで中継してください。',
  'finding.rtpmap-missing.one':
    'ペイロードタイプ {type} の意味が示されていません。96 以上はセッションごとに定義します。a=rtpmap を追加するか、一覧から外してください。',
  'finding.rtpmap-missing.several':
    'ペイロードタイプ {types} の意味が示されていません。96 以上はセッションごとに定義します。それぞれに a=rtpmap を追加するか、一覧から外してください。',
  'finding.duplicate-payload-type.listed':
    'ペイロードタイプ {type} が一覧に 2 回あります。2 つ目に意味はありません。削除してください。',
  'finding.duplicate-payload-type.two-meanings':
    'ペイロードタイプ {type} が {first} と {second} の両方に割り当てられています。解釈が食い違うと雑音になります。一方に別の番号を割り当ててください。',
  'finding.conflicting-direction.found':
    'このメディアには a={first} と a={second} の両方があります。両端の解釈が分かれると片通話になります。一方だけを残してください。',
  'finding.port-zero-explained.sent':
    'ポート 0: {media} は使用しません。オファーでは不要、またはセッションからの削除を表します。他のメディアの順番を保つため、行は残します。',
  'finding.port-zero-explained.answered':
    'ポート 0: {media} は拒否されたか、使用しません。使うはずだった場合は、オファーとアンサーのフォーマットとプロトコルを比べてください。',
  'finding.ice-incomplete.missing':
    '{media} の ICE に {missing} がありません。接続確認を認証できず、失敗するか ICE なしになります。追加してください。',
  'finding.ice-incomplete.name-length':
    'a=ice-ufrag が {length} 文字です。RFC 8839 では 4～32 文字で、それ以外は拒否されます。',
  'finding.ice-incomplete.short-password':
    'a=ice-pwd が {length} 文字です。RFC 8839 では 22 文字以上で、短いものは拒否されます。',
  'finding.srtp-without-key.sdes':
    '{media} は {protocol} ですが、鍵の取り決め方がどこにもありません。拒否されるか無音になります。a=crypto (SDES) か a=fingerprint (DTLS) を追加するか、RTP/AVP で提示してください。',
  'finding.srtp-without-key.dtls':
    '{media} は {protocol} ですが a=fingerprint がありません。DTLS の相手を確認できず、メディアが拒否されます。追加してください。',
};
