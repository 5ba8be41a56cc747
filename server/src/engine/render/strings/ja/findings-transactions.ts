import type { transactionsFindings as english } from '../en/findings-transactions.ts';

export const transactionsFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.request-unanswered.timer':
    'この {method} への応答がないまま Timer {timer} ({seconds} 秒) が満了しました。次のホップに届いているか、応答が戻れるかを確認してください。',
  'finding.request-unanswered.repeated':
    'この {method} への応答が見当たりません ({seconds} 秒間に {times} 回送信)。タイマーの満了前にトレースが終わっています。',
  'finding.missing-ack.repeated':
    'この {status} に ACK がなく、{seconds} 秒間に {times} 回送信されました。ACK が届いていないか、送られていません。ACK の宛先を決める Contact と Record-Route を確認してください。',
  'finding.missing-ack.silent':
    'この {status} に ACK がありません (発信側のその後の {seconds} 秒間の送信はトレースにあります)。ACK の宛先を決める Contact と Record-Route を確認してください。',
  'finding.ack-cseq-mismatch.number':
    'ACK の番号は {written} ですが、対象の INVITE は {right} です。着信側は ACK を破棄し、応答を送り続けます。',
  'finding.cseq-not-increasing.number':
    'この {method} の CSeq {number} は、同じダイアログの直前の {beforeMethod} の {before} より大きくありません。相手は 500 を返すか、古いリクエストとみなします。',
  'finding.bye-without-dialog.no-tag':
    'この BYE には To タグがなく、どのダイアログにも属しません。相手は 481 を返し、通話は続きます。INVITE への応答のタグを使ってください。',
  'finding.bye-without-dialog.other-tags':
    'この BYE のタグは、この通話のどのダイアログとも一致しません。相手は 481 を返し、通話は続きます。',
  'finding.forked-answers.another':
    '同じ INVITE に 2 つ目の着信側が {status} で応答しました。すべての応答に ACK を送り、1 つを残して BYE で終了します。',
  'finding.cancel-after-final.late':
    'この CANCEL は最終応答 ({status}) の後に送られ、効果がありません。行き違いの可能性があります。応答済みの通話は BYE で終了します。',
  'finding.authentication-loop.refused':
    '「{realm}」の認証要求が {count} 回続き、この {method} の認証情報も拒否されました。ユーザー名かパスワードの誤り、または別の realm、URI、nonce で計算したダイジェストです。',
  'finding.authentication-loop.unanswered':
    '「{realm}」の認証要求が {count} 回続きましたが、この {method} にも認証情報がありません。この realm の設定がないか、認証方式に対応していません。',
  'finding.missing-prack.repeated':
    'この {status} は PRACK を求めていますが、PRACK のないまま {times} 回送信されました。発信側が RSeq に応じていないか、PRACK が届いていません。',
  'finding.missing-prack.silent':
    'この {status} は PRACK を求めていますが、その後の発信側の {seconds} 秒間の送信に PRACK がありません。着信側は通話を断念します。',
  'finding.duplicate-branch.again':
    'この {method} のブランチ {branch} は、この通話の以前のリクエストと同じです。プロキシやサーバーは 2 つを同じものとみなします。新しいリクエストには新しいブランチを付けてください。',
  'finding.register-shortened.granted':
    'レジストラが認めた有効期間は {asked} 秒ではなく {granted} 秒です。それまでに再登録しないと着信できなくなります。',
  'label.earlier-request': '直前の {method}',
  'label.earlier-answer': '先の {status}',
};
