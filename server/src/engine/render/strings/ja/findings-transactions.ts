import type { transactionsFindings as english } from '../en/findings-transactions.ts';

export const transactionsFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.request-unanswered.timer':
    'この {method} への応答がないまま Timer {timer} ({seconds} 秒) が満了しました。次のホップに届いているか、応答が戻れるかを確認してください。',
  'finding.request-unanswered.repeated':
    'この {method} への応答が見当たりません ({seconds} 秒間に {times} 回送信)。タイマーの満了前にトレースが終わっています。',
};
