import type { findings as english } from '../en/findings.ts';

export const findings: Readonly<Record<keyof typeof english, string>> = {
  'finding.moved-permanently.new-address':
    '{from} は {to} へ恒久的に移転しました。{method} を移転先へ送り直し、古いアドレスの登録箇所をすべて更新してください。',
  'finding.moved-permanently.followed':
    '{from} は {to} へ恒久的に移転しました。古いアドレスの登録箇所をすべて更新してください。',
  'finding.moved-permanently.in-loop':
    '{from} は {to} へ恒久的にリダイレクトされましたが、その先はループしています。ループが解消するまで、新しいアドレスはどこにも登録しないでください。',
  'finding.moved-permanently.registrar':
    'レジストラ {from} は {to} へ恒久的に移転しました。電話帳ではなく、クライアントのレジストラ設定を変更してください。',
  'finding.moved-permanently.in-dialog':
    'ダイアログ内の {method} が {from} から {to} へ恒久的にリダイレクトされました。セッションはそのまま続きます。',
  'finding.moved-permanently.no-request': '{to} へ恒久的に移転しました。対応するリクエストはトレースにありません。',
  'finding.moved-permanently.no-address':
    '{from} は恒久的に移転しましたが、移転先を示す Contact がありません。{method} はここで終わります。',
  'finding.alternative-service.emergency': 'この呼は緊急呼と判定され、ボディで緊急サービスが案内されています。',
  'finding.alternative-service.type': 'ボディで代替サービス「{type}」が案内されています。',
  'finding.alternative-service.target': '代替先として {to} が案内されています。',
  'finding.alternative-service.body': '代替サービスはボディに書かれています ({contentType}、{octets} オクテット)。',
  'finding.alternative-service.nothing':
    '{method} へのこの 380 は代替サービスを示していません。ボディも Contact もありません。',
  'finding.redirected.addresses': '{response}: {from} への {method} は {to} へリダイレクトされました。',
  'finding.redirected.proxy': '{response}: {from} への {method} はプロキシ {to} を経由する必要があります。',
  'finding.redirected.unknown':
    '{response} は未登録のコードです。クライアントは 300 として扱い、{method} を {to} へ送ります。',
  'finding.redirected.unknown-no-address':
    '{method} への {response} は未登録のコードです。クライアントは 300 として扱いますが、行き先を示す Contact がありません。',
  'finding.redirected.no-address': '{method} への {response} は、次の宛先を示していません。',
  'finding.request-failed.one': '{from} への {method} が失敗しました: {response}。',
  'finding.request-failed.incomplete':
    '{from} への {method} が失敗しました: {response}。市外局番や国番号を含む完全な番号を送るか、続けてダイヤルしてください。',
  'finding.request-failed.ambiguous':
    '{from} への {method} が失敗しました: {response}。該当するユーザーが複数います (応答の Contact: {count} 個)。発信者に選ばせるか、一意なアドレスに発信してください。',
  'finding.request-failed.precondition': '{from} への {method} が失敗しました: {response}。',
  'finding.request-failed.many':
    '{peer} から {method} への {response} が {count} 回あります。最初の 1 件だけを示します。',
  'finding.redirect-without-contact.missing':
    '{method} への {response} に Contact がありません。どのクライアントも追従できません。',
  'finding.redirect-without-contact.missing-proxy':
    '{method} への {response} に Contact がなく、使うべきプロキシが分かりません。',
  'finding.redirect-without-contact.wildcard':
    '{method} への {response} の Contact は「*」だけです。宛先にならず、どのクライアントも追従できません。試行済みの Contact をプロキシが取り除いた結果かもしれません。',
  'finding.alternative-service-without-body.missing': '380 にボディがなく、どの代替サービスがあるのか分かりません。',
  'finding.redirect-to-itself.equal':
    'この {status} の Contact は Request-URI と同じ ({to}) です。追従しても同じ宛先に戻り続けます。',
  'finding.redirect-to-itself.no-proxy':
    'この {status} の Contact は Request-URI と同じ ({to}) で、経由すべきプロキシを示していません。同じリクエストが戻ってきます。',
  'finding.redirect-to-itself.near-equal':
    'Contact {to} と Request-URI {from} の違いは既定値の{part}だけです。この {status} は実質的に自分自身を指しています。',
  'finding.redirect-loop.uri-twice':
    'リダイレクトのループです。{uri} はすでに試行済みです (リダイレクト {hops} 回目)。',
  'finding.redirect-loop.too-many-hops': 'リダイレクトが {hops} 回続き、上限の {max} 回を超えています。',
  'finding.redirect-not-followed.none':
    'この {status} は追従されていません。以後 {seconds} 秒間のクライアントの通信に、{to} への {method} がありません。',
  'finding.redirect-not-followed.partly':
    'この {status} は一部だけ追従されました。Contact {count} 件のうち {tried} 件を試行し、{to} は試行していません。',
  'finding.redirect-not-acknowledged.retransmitted':
    'この {status} に ACK が返っておらず、{seconds} 秒間に {retransmissions} 回再送されました。ACK が送られているか、届いているかを確認してください。',
  'finding.redirect-not-acknowledged.silent': 'この {status} に ACK が返っていません ({transport}、{seconds} 秒間)。',
  'finding.redirect-downgrades-security.target':
    'リダイレクトで SIPS から外れます: {from} から {to} ({scheme}) へ。発信者が求めた保護が失われます。',

  'finding.more-contacts': 'Contact は {count} 件あり、最初に試すのはこれです。',
  'finding.action': 'アクション: {action}。',
  'finding.text': '示された理由: {text}。',
  'finding.content-type': 'ボディは {contentType} です。',
  'finding.last-status': '最後の試行への応答は {lastStatus} でした。',
  'finding.outcome.followed': 'クライアントは追従しました。',
  'finding.outcome.followed-by-proxy': 'プロキシがクライアントに代わって追従しました。',
  'finding.outcome.probably-followed': '後のリクエストが追従したものと思われます。',
  'finding.outcome.partly-followed': '一部の Contact だけが試行されました。',
  'finding.outcome.not-followed': 'クライアントは追従していません。',
  'finding.outcome.not-needed': '追従は不要になりました。',
  'finding.outcome.trace-ends': 'トレースが早く終わっているため、追従したかどうかは分かりません。',
  'finding.outcome.cannot-be-told': 'このトレースからは、追従したかどうかを判断できません。',
  'finding.chain.loop-ahead':
    'ここから続くリダイレクトは元に戻ります ({chainHops} 回目で試行済みのアドレスが示されます)。',
  'finding.chain.loop': 'ループ中のリダイレクト {chainHops} 回目です。',
  'finding.chain.long-ahead': 'リダイレクトはここから {chainHops} 回目まで続き、上限を超えます。',
  'finding.trust.passes': '信頼の確認に合格しています。',
  'finding.trust.fails': 'P-Asserted-Identity が登録時の Path と異なるため、UE はこれを信頼しません。',
  'finding.unknown.from': '要求された宛先',
  'finding.unknown.to': '読み取れない宛先',
  'finding.unknown.method': 'リクエスト',
  'finding.unknown.peer': '同じ相手',
  'finding.unknown.contentType': 'Content-Type なし',
  'finding.unknown.transport': 'ストリーム型トランスポート',
  'finding.unknown.uri': '同じ宛先',
  'finding.part.port': 'ポート',
  'finding.part.transport': 'トランスポート',

  'label.request': 'この応答に対応する {method}',
  'label.follow-up': '追従して {to} へ送られた {method}',
  'label.follow-up-answer': 'その最終応答: {response}',
  'label.copy': '別のホップでの同じ {status}',
  'label.loop-closes': 'リダイレクトが {uri} に戻る箇所',
  'label.first-use': '{uri} が最初に試行された箇所',
  'label.last-retransmission': 'この {status} の最後の再送',
  'label.not-needed': 'この {what} により追従は不要',
  'label.offer': 'オファー ({what})',
  'label.path': '登録時の Path: {path}',
  'label.record-route': '{route} の経由を求めた応答',
  'label.record-route-of-invite': '{route} の経由を求めた INVITE',
  'label.refusal': 'このタグを持つ {status}',
  'label.precondition-told': 'ここで通知: {told} ({what})',
  'label.precondition-asked': 'ここでリソース確保の通知を要求 ({what})',
  'label.precondition-met': 'ここで初めてすべて確保済み ({what})',
  'label.earlier-pass': '{uri} 宛てに一度ここを通過',
};
