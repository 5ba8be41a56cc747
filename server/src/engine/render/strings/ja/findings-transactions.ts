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
  'finding.response-without-request.other-branch':
    'この {status} のブランチ {branch} を持つリクエストはありません。応答を待つリクエストのブランチは {other} です。送信元は対応しない応答を破棄します。Via は受け取ったまま返してください。',
  'finding.response-without-request.unseen':
    'この {status} に対応する {method} がトレースにありません (同じ送信元の以前のリクエストはあります)。別の経路を通ったか、キャプチャが取りこぼしたか、送られていません。送っていない側は応答を破棄します。',
  'finding.ack-wrong-branch.refusal':
    'この ACK のブランチは {branch} ですが、{status} を受けた INVITE は {other} です。サーバーは対応するトランザクションを見つけられず、{status} を送り続けます。',
  'finding.ack-wrong-branch.answer':
    'この {status} への ACK は INVITE と同じブランチ ({branch}) です。2xx への ACK は独自のブランチを持つ新しいトランザクションです。プロキシが失敗応答への ACK とみなし、転送しないことがあります。',
  'finding.retransmission-storm.request':
    'この {method} は {seconds} 秒間に {times} 回以上送信されました (Timer {timer} では {allowed} 回まで)。クライアントの再送が速すぎるか、止まりません。ネットワークのループや T1 の設定を確認してください。',
  'finding.retransmission-storm.flat':
    'この INVITE は {seconds} 秒間に {times} 回以上送信されました (Timer A では {allowed} 回まで)。Timer A は最後まで 2 倍ずつ延びますが、このクライアントはほかのリクエストと同じく 4 秒で止めています。',
  'finding.retransmission-storm.response':
    'この {status} は {seconds} 秒間に {times} 回以上送信されました (タイマーでは {allowed} 回まで)。サーバーの再送が速すぎるか、止まりません。ネットワークのループや T1 の設定を確認してください。',
  'finding.glare.crossed':
    'この {method} は、まだ応答のない相手の {other} と行き違いました。双方が 491 で拒否し、通話を始めた側は 2.1 から 4 秒、相手側は 0 から 2 秒待って再試行します。',
  'finding.glare.not-refused':
    'この {method} は相手の {other} にまだ応答がないうちに届き、491 ではなく {status} を受けました。双方のセッションの状態が食い違うことがあります。',
  'finding.glare.too-soon':
    'この {method} は 491 の {seconds} 秒後に、通話を始めた側から送られました。再び行き違わないよう、2.1 から 4 秒待つ必要があります。',
  'finding.stale-nonce.old-again':
    '{status} は新しい nonce を渡しましたが、この {method} は古い nonce のままです。一度拒否されたものは再び拒否されます。',
  'finding.stale-nonce.at-once':
    'この {status} は、使われる {seconds} 秒前に渡され、まだ一度も受け入れられていない nonce を期限切れとしました。冗長構成のサーバーが nonce を共有していないか、nonce の有効時間が短すぎます。',
  'finding.stale-nonce.not-said':
    'この {status} は以前に有効だった nonce を stale=true なしで拒否しましたが、{method} の認証情報は次の nonce で受け入れられています。パスワードの誤りとみなして止まるクライアントがあります。',
  'finding.refresh-missed.registration':
    'この登録の有効期間は {seconds} 秒ですが、クライアントが送信を続けているのに REGISTER で更新されていません。期限後は着信できません。',
  'finding.refresh-missed.registration-late':
    'この登録の有効期間は {seconds} 秒ですが、次の REGISTER は期限切れの {late} 秒後でした。その間は着信できません。',
  'finding.refresh-missed.subscription':
    'このサブスクリプションの有効期間は {seconds} 秒ですが、送信元が送信を続けているのに SUBSCRIBE で更新されていません。以後 NOTIFY は届きません。',
  'finding.refresh-missed.subscription-timeout':
    'このサブスクリプションの有効期間は {seconds} 秒ですが、SUBSCRIBE で更新されずに期限が切れ、通知側が reason=timeout で終了しました。',
  'finding.refresh-missed.session':
    'このセッションの有効期間は {seconds} 秒ですが、更新する側が送信を続けているのに re-INVITE も UPDATE もありません。相手側かプロキシが通話を終了します。',
  'finding.refresh-missed.session-ended':
    'このセッションは {seconds} 秒以内に更新する必要がありましたが、更新されず、{after} 秒後に BYE で終了しました。更新が送られていないか、届いていません。',
  'label.earlier-request': '直前の {method}',
  'label.earlier-answer': '先の {status}',
  'label.last-sending': '最後の送信',
  'label.came-instead': 'それを示す {method}',
};
