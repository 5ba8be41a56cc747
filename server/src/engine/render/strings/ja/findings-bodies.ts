import type { bodiesFindings as english } from '../en/findings-bodies.ts';

export const bodiesFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.body-type-differs.found':
    'Content-Type は {stated} ですが、本文は {shown} です。受信側は誤った形式で読むか、415 を返します。正しい種別にしてください。',
  'finding.multipart-malformed.no-boundary':
    'この multipart には boundary の指定がなく、パートを区切れません。Content-Type に boundary パラメータを追加してください。',
  'finding.multipart-malformed.long-boundary':
    'この boundary は 70 文字を超えています。上限どおりのバッファを持つ実装は読めません。短くしてください。',
  'finding.multipart-malformed.no-delimiter':
    'Content-Type が示す boundary の行が本文にありません。パートを見つけられません。両者を合わせてください。',
  'finding.multipart-malformed.unclosed':
    '最後のパートが「--boundary--」で閉じられていません。途中で切れたとみなし、破棄する実装があります。閉じてください。',
  'finding.multipart-malformed.too-deep': 'multipart の入れ子が上限を超えたため、内側は検査していません。',
  'finding.xml-malformed.found':
    'ここから先は整形式の XML ではありません。受信側は全体を拒否します。修正してください。エスケープしていない & や閉じていないタグがよくある原因です。',
  'finding.xml-malformed.too-large': '文書が上限より大きいため、以降は検査していません。',
  'finding.xml-root-unexpected.found':
    'ルート要素 {root} は {stated} のものではありません。受信側は目的の情報を見つけられません。要素か Content-Type を修正してください。',
  'finding.message-summary-malformed.count':
    '「{line}」は「新着/既読」(任意で「(緊急新着/緊急既読)」) の形式ではありません。電話機に件数が出ません。修正してください。',
  'finding.message-summary-malformed.status':
    '先頭行は「Messages-Waiting: yes」または「no」でなければなりませんが、「{line}」です。ランプは変わりません。修正してください。',
  'finding.dtmf-signal-malformed.found':
    '「{signal}」はキーではありません。0～9、*、#、A～D、フッキングのいずれかです。受信側は無視します。修正してください。',
  'finding.dtmf-signal-malformed.missing':
    '本文にキーの指定がなく、受信側には何も伝わりません。「Signal=5」のように書いてください。',
  'finding.signalling-malformed.cut-off':
    'この {type} のメッセージはパラメータの途中で終わっています。ゲートウェイは呼を解放します。送信時の長さと比べ、途中にテキストとして扱うホップがないか確認してください。',
  'finding.signalling-malformed.unknown-type':
    'この {type} のメッセージ種別は呼で使われないものです。先頭のオクテットが途中で変わった可能性もあります。',
  'finding.refer-notify-without-status.other':
    '転送の NOTIFY は message/sipfrag のステータス行 (SIP/2.0 200 OK など) で始まらなければなりませんが、「{line}」で始まっています。転送元は結果を知ることができません。',
  'finding.refer-notify-without-status.none':
    '転送の NOTIFY には message/sipfrag のステータス行 (SIP/2.0 200 OK など) が必要です。これがないと、転送元は結果を知ることができません。',
};
