import type { framingFindings as english } from '../en/findings-framing.ts';

export const framingFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.control-character.found':
    'ヘッダに制御文字 ({code}) が含まれています。ここで値を打ち切る実装や、メッセージを拒否する実装があります。削除してください。',
};
