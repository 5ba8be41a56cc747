import type { responsesFindings as english } from '../en/findings-responses.ts';

export const responsesFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.copied-header-differs.call-id':
    'この応答の Call-ID は「{value}」ですが、Via、CSeq、From tag が同じリクエストでは「{other}」です。クライアントは別の通話の応答とみなして破棄します。リクエストの Call-ID をコピーしてください。',
  'finding.copied-header-differs.cseq':
    'この応答の CSeq は「{value}」ですが、同じ branch のリクエストでは「{other}」です。クライアントは照合できません。リクエストの CSeq をコピーしてください。',
  'finding.copied-header-differs.tag':
    'この応答の {name} tag は「{value}」ですが、リクエストでは「{other}」です。クライアントは照合できません。リクエストの {name} をコピーしてください。',
  'finding.copied-header-differs.tag-added':
    'この応答の {name} には tag「{value}」がありますが、リクエストにはありません。クライアントは照合できません。リクエストの {name} をコピーしてください。',
  'finding.copied-header-differs.tag-missing':
    'この応答の {name} では、リクエストにある tag「{other}」が失われています。クライアントは照合できません。リクエストの {name} をコピーしてください。',
  'finding.copied-header-differs.uri':
    'この応答の {name} の URI は「{value}」ですが、リクエストでは「{other}」です。応答では {name} をコピーします。',
  'finding.copied-header-differs.via':
    'この応答の Via の 1 つは「{value}」ですが、リクエストでは「{other}」です。応答が戻れません。すべての Via を同じ順でコピーしてください。',
  'finding.copied-header-differs.via-added':
    'この応答の Via「{value}」はリクエストにありません。応答が別の所へ送られます。Via は追加せず、すべてコピーしてください。',
  'finding.copied-header-differs.via-missing':
    'リクエストの Via「{other}」がこの応答にありません。応答は手前のプロキシまでしか戻れません。すべての Via をコピーしてください。',
  'finding.missing-accept.missing':
    'この {message} には Accept、Accept-Encoding、Accept-Language のどれもなく、どのボディなら受け付けるのか分かりません。受け付けるものを追加してください。',
  'finding.missing-alertmsg-error.missing':
    'この {message} には AlertMsg-Error がなく、警報の何が問題なのか分かりません。エラーコードを追加してください。',
  'finding.missing-allow-events.missing':
    'この {message} には Allow-Events がなく、どのイベントパッケージなら使えるのか分かりません。一覧を追加してください。',
  'finding.missing-allow.missing':
    'この {message} には Allow がなく、どのメソッドなら使えるのか分かりません。使えるメソッドの一覧を追加してください。',
  'finding.missing-expires.missing':
    'この {message} には Expires がなく、いつ更新すればよいのか分かりません。許可した秒数を追加してください。',
  'finding.missing-geolocation-error.missing':
    'この {message} には Geolocation-Error がなく、位置情報の何が問題なのか分かりません。エラーコードを追加してください。',
  'finding.missing-min-expires.missing':
    'この {message} には Min-Expires がなく、どの有効期間なら受け付けるのか分からないため、登録できません。最小値を秒で追加してください。',
  'finding.missing-min-se.missing':
    'この {message} には Min-SE がなく、どのセッション間隔なら受け付けるのか分からないため、呼は失敗します。最小値を秒で追加してください。',
  'finding.missing-permission-missing.missing':
    'この {message} には Permission-Missing がなく、誰の同意が必要なのか分かりません。URI を追加してください。',
  'finding.missing-proxy-authenticate.missing':
    'この {message} には Proxy-Authenticate がなく、クライアントは認証できずに諦めます。チャレンジを追加してください。',
  'finding.missing-reason.missing':
    'この {message} には Reason がなく、ブランチが終わったことしか分かりません。終わらせたステータスコードを追加してください。',
  'finding.missing-recv-info.missing':
    'この {message} には Recv-Info がなく、どの Info Package なら受け付けるのか分かりません。一覧を追加してください (なければ空で)。',
  'finding.missing-require-100rel.missing':
    'この {message} には RSeq がありますが「Require: 100rel」がなく、クライアントは確認を返しません。追加するか、RSeq を削除してください。',
  'finding.missing-require.missing':
    'この {message} には Require がなく、サーバーがどの拡張を求めているのか分かりません。オプションタグを追加してください。',
  'finding.missing-rseq.missing':
    'この {message} は PRACK を求めています (Require: 100rel) が RSeq がなく、確認できないため、呼が失敗するまで再送されます。RSeq を追加してください。',
  'finding.missing-security-server.missing':
    'この {message} には Security-Server がなく、どのセキュリティ機構が使えるのか分からないため合意できません。一覧を追加してください。',
  'finding.missing-session-expires.missing':
    'この {message} はセッションタイマーを要求していますが Session-Expires がなく、いつ更新すればよいのか分かりません。間隔と refresher を追加してください。',
  'finding.missing-sip-etag.missing':
    'PUBLISH へのこの {message} には SIP-ETag がなく、クライアントは公開した状態を更新も削除もできません。エンティティタグを追加してください。',
  'finding.missing-unsupported.missing':
    'この {message} には Unsupported がなく、どの拡張をやめればよいのか分かりません。拒否したオプションタグを追加してください。',
  'finding.missing-www-authenticate.missing':
    'この {message} には WWW-Authenticate がなく、クライアントは認証できずに諦めます。チャレンジを追加してください。',
  'finding.reliable-trying.found':
    '100 が信頼性のある応答になることはなく、この {name} は無視されます。削除してください。',
};
