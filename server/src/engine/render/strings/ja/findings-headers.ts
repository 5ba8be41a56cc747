import type { headersFindings as english } from '../en/findings-headers.ts';

export const headersFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.missing-max-forwards.missing':
    'この {method} には Max-Forwards がなく、ループしても止まりません。「Max-Forwards: 70」を追加してください。',
};
