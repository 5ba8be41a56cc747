import type { headersFindings as english } from '../en/findings-headers.ts';

export const headersFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.contact-star-misuse.beside':
    '「Contact: *」はユーザーの全アドレスを意味し、単独で書きますが、{contact} も書かれているため、レジストラは 400 を返します。',
  'finding.contact-star-misuse.elsewhere':
    '「Contact: *」は REGISTER だけのものです。この {message} ではアドレスにならず、続くリクエストの送り先がありません。',
  'finding.contact-star-misuse.keeping':
    '「Contact: *」はユーザーの全アドレスを削除するもので、「Expires: 0」が必要です。ないとレジストラは 400 を返します。',
  'finding.duplicate-header.other':
    '{name} は 1 つしか書けませんが、「{value}」と「{other}」の 2 つがあります。どちらを使うかは受信側次第です。1 つだけ残してください。',
  'finding.duplicate-header.same': '{name} は 1 つしか書けませんが、同じ値で 2 つあります。1 つ削除してください。',
  'finding.empty-header.essential':
    '{name} が空です。どのメッセージにも必要なため、受信側は拒否します。値を書いてください。',
  'finding.empty-header.found':
    '{name} が空です。文法では値が必要で、メッセージを拒否する実装があります。値を書くか、行を削除してください。',
  'finding.header-not-allowed.in-request': '{name} は {method} に書けません。受信側は無視します。削除してください。',
  'finding.header-not-allowed.in-response':
    '{name} は {method} への {message} に書けません。受信側は無視します。削除してください。',
  'finding.missing-call-id.missing':
    'この {message} には Call-ID がなく、どの呼のものか分かりません。追加してください。',
  'finding.missing-contact.missing':
    'この {message} には Contact がなく、相手はダイアログの次のリクエストの送り先が分かりません。自身のアドレスを Contact に書いてください。',
  'finding.missing-content-length.missing':
    'この {message} はストリームで運ばれるのに Content-Length がなく、受信側は終わりが分かりません。ボディのオクテット数を追加してください。',
  'finding.missing-content-type.missing':
    'この {message} にはボディがあるのに Content-Type がなく、受信側は読み方が分からず 415 を返すこともあります。ボディの種類を追加してください。',
  'finding.missing-cseq.missing':
    'この {message} には CSeq がなく、ダイアログ内の順序も応答の対応も決まりません。番号とメソッドを追加してください。',
  'finding.missing-date.missing':
    'この {message} には Identity がありますが Date がなく、署名が新しいか判断できないため 403 が返ることがあります。Date を追加してください。',
  'finding.missing-event.missing':
    'この {message} には Event がなく、何の状態か分からないため 489 が返ります。イベントパッケージを追加してください。',
  'finding.missing-from-tag.missing':
    'この {message} の From には tag がなく、同じ発信者の 2 つの呼を区別できません。tag を追加してください。',
  'finding.missing-from.missing':
    'この {message} には From がなく、送信者が分からず、ダイアログも作れません。tag 付きの From を追加してください。',
  'finding.missing-max-forwards.missing':
    'この {method} には Max-Forwards がなく、ループしても止まりません。「Max-Forwards: 70」を追加してください。',
  'finding.missing-rack.missing':
    'この {message} には RAck がなく、どの暫定応答への確認か分からないため、サーバーは再送を続けます。その応答の RSeq、CSeq、メソッドを追加してください。',
  'finding.missing-refer-to.missing':
    'この {message} には Refer-To がなく、転送先が分からないため 400 が返ります。転送先を追加してください。',
  'finding.missing-subscription-state.missing':
    'この {message} には Subscription-State がなく、サブスクリプションが続くのか終わったのか分かりません。active、pending、terminated のいずれかを追加してください。',
  'finding.missing-to-tag.missing':
    'この {message} の To には tag がなく、どのサーバーが応答したのか分からず、ダイアログも作れません。tag を追加してください。',
  'finding.missing-to-tag.outside-dialog':
    'この {message} の To には tag がなく、どのダイアログにも属さないため、相手は 481 を返します。ダイアログの tag を追加してください。',
  'finding.missing-to.missing':
    'この {message} には To がなく、宛先が分からないため拒否されます。To を追加してください。',
  'finding.missing-via.missing':
    'この {message} には Via がなく、応答が戻れません。送信したホップの Via を追加してください。',
  'finding.reliable-outside-invite.found':
    'この {method} は 100rel を要求していますが、100rel は INVITE だけのものです。字義どおりに処理するサーバーは 420 を返します。削除してください。',
  'finding.several-contacts.found':
    'この {message} には Contact が {count} 個あります。書けるのは 1 個だけで、ダイアログの続きがどちらに送られるか決まりません。1 個だけ残してください。',
};
