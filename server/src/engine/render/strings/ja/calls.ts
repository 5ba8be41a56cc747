import type { calls as english } from '../en/calls.ts';

/** 呼が終わった理由と対処です。 */
export const calls: Readonly<Record<keyof typeof english, string>> = {
  'cause.moved.not-followed':
    '着信先は {target} へ移転しており ({status})、発信側はそこへ発信していません。発信側がリダイレクトに従うように設定するか、{target} へ発信してください。',
  'cause.moved.unseen':
    '着信先は {target} へ移転しています ({status}) が、そこへのリクエストはトレースにありません。発信側のログを確認するか、発信側がリダイレクトに従うように設定してください。',
  'cause.choices.not-followed':
    '着信先は複数あり、第一候補は {target} です ({status}) が、発信側はどこへも発信していません。発信側がリダイレクトに従うように設定するか、{target} へ発信してください。',
  'cause.choices.unseen':
    '着信先は複数あり、第一候補は {target} です ({status}) が、どこへのリクエストもトレースにありません。発信側のログを確認するか、発信側がリダイレクトに従うように設定してください。',
  'cause.proxy.not-followed':
    'プロキシ {target} を経由する必要があります ({status}) が、発信側は経由していません。このプロキシを発信側のアウトバウンドプロキシに設定してください。',
  'cause.proxy.unseen':
    'プロキシ {target} を経由する必要があります ({status}) が、経由したリクエストはトレースにありません。このプロキシを発信側のアウトバウンドプロキシに設定してください。',
  'cause.alternative.not-followed':
    '代わりのサービス {target} が示されました ({status}) が、発信側は利用していません。IMS では、端末が緊急登録または緊急呼を行う必要があります。詳細は sip-lens explain {status} で分かります。',
  'cause.alternative.unseen':
    '代わりのサービス {target} が示されました ({status})。利用されたかどうかはトレースにありません。IMS では、端末が緊急登録または緊急呼を行います。詳細は sip-lens explain {status} で分かります。',
  'cause.alternative.no-target':
    '代わりのサービスが示されました ({status}) が、そのアドレスはありません。内容は応答のボディーにあります。詳細は sip-lens explain {status} で分かります。',
  'cause.redirected.no-target':
    '応答は {status} ですが、転送先のアドレスがありません。送信元が Contact で転送先を示す必要があります。',
  'cause.redirected.then-rejected':
    '呼は {target} へ転送され ({redirect})、そこで拒否されました：{status} {phrase}。このアドレスが正しく、到達できることを確認してください。',
  'cause.rejected':
    '着信側または途中のサーバーが拒否しました：{status} {phrase}。確認する点は sip-lens explain {status} で分かります。',
  'cause.rejected.reason':
    '着信側または途中のサーバーが拒否しました：{status} {phrase}。理由は {reason} です。確認する点は sip-lens explain {status} で分かります。',
  'cause.challenged':
    'サーバーが認証情報を求めました ({status} {phrase}) が、送られていません。この realm のユーザー名とパスワードが発信側に設定されているか確認してください。',
  'cause.credentials-refused':
    '認証情報が拒否されました (再び {status} {phrase})。ユーザー名、パスワード、realm を両側で確認してください。',
  'cause.cancelled': '応答の前に発信側が取りやめました。',
  'cause.cancelled.after': '応答の前に、発信側が {seconds} 秒後に取りやめました。',
  'cause.unanswered.timed-out':
    '{to} へ {times} 回送信されたリクエストに、32 秒間応答がありませんでした。アドレスが正しいこと、相手が動作していること、途中のファイアウォールを確認してください。',
  'cause.unanswered.sent':
    'リクエストは {to} へ {times} 回送信されましたが、応答がトレースにありません。アドレスが正しいこと、相手が動作していること、途中のファイアウォールを確認してください。',
  'cause.incomplete.going-on': '最終応答の前にトレースが終わっています。',
  'cause.incomplete.lost': '応答がトレースにありません。片方向だけが記録されている可能性があります。',
  'cause.incomplete.began-before': '最初のリクエストより後からトレースが始まっています。',
  'cause.answered.lost': 'ACK から応答されたことが分かりますが、その応答自体はトレースにありません。',
};
