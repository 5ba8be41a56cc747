import { describe, expect, it } from 'vitest';
import type { MessageId } from '../rules/message-ids.ts';
import type { Arguments } from '../rules/rule.ts';
import { findingMessage, relatedLabel } from './finding-message.ts';

const moved = { method: 'INVITE', from: 'sip:a@example.com', to: 'sip:b@example.com' };

const cases: readonly (readonly [MessageId, Arguments, string, string])[] = [
  [
    'moved-permanently.new-address',
    { ...moved, count: 2, outcome: 'not-needed' },
    'sip:a@example.com has moved permanently to sip:b@example.com: send the INVITE there, and replace the old address wherever it is stored. 2 Contacts are given; this is the first to try. Following it was no longer needed.',
    'sip:a@example.com は sip:b@example.com へ恒久的に移転しました。INVITE を移転先へ送り直し、古いアドレスの登録箇所をすべて更新してください。Contact は 2 件あり、最初に試すのはこれです。追従は不要になりました。',
  ],
  [
    'moved-permanently.followed',
    { from: moved.from, to: moved.to, count: 1, outcome: 'followed' },
    'sip:a@example.com has moved permanently to sip:b@example.com: replace the old address wherever it is stored. The client followed it.',
    'sip:a@example.com は sip:b@example.com へ恒久的に移転しました。古いアドレスの登録箇所をすべて更新してください。クライアントは追従しました。',
  ],
  [
    'moved-permanently.in-loop',
    { from: moved.from, to: moved.to, count: 1, outcome: 'followed', chain: 'loop-ahead', chainHops: 2 },
    'sip:a@example.com is redirected permanently to sip:b@example.com, but into a loop: store the new address nowhere before the loop is broken. The client followed it. From here the redirections come back: number 2 leads to an address that was already tried.',
    'sip:a@example.com は sip:b@example.com へ恒久的にリダイレクトされましたが、その先はループしています。ループが解消するまで、新しいアドレスはどこにも登録しないでください。クライアントは追従しました。ここから続くリダイレクトは元に戻ります (2 回目で試行済みのアドレスが示されます)。',
  ],
  [
    'redirected.addresses',
    { ...moved, status: 302, reason: '', count: 1, outcome: 'none', chain: 'long-ahead', chainHops: 7 },
    '302: INVITE for sip:a@example.com is redirected to sip:b@example.com. From here the redirections go on to number 7, which is more than is allowed for.',
    '302: sip:a@example.com への INVITE は sip:b@example.com へリダイレクトされました。リダイレクトはここから 7 回目まで続き、上限を超えます。',
  ],
  [
    'moved-permanently.no-address',
    { method: '', from: '' },
    'The requested address has moved permanently, but no Contact says where to: the request ends here.',
    '要求された宛先は恒久的に移転しましたが、移転先を示す Contact がありません。リクエストはここで終わります。',
  ],
  [
    'alternative-service.emergency',
    { action: '', text: 'x\ny', trust: 'fails', outcome: 'none' },
    'This call is taken for an emergency call: the body offers the emergency service instead. Reason given: x␊y. P-Asserted-Identity differs from the Path of the registration: a UE does not trust it.',
    'この呼は緊急呼と判定され、ボディで緊急サービスが案内されています。示された理由: x␊y。P-Asserted-Identity が登録時の Path と異なるため、UE はこれを信頼しません。',
  ],
  [
    'alternative-service.body',
    { contentType: '', octets: 12, outcome: 'trace-ends' },
    'The alternatives stand in the body: no Content-Type, 12 octets. The trace ends too early to tell whether it was followed.',
    '代替サービスはボディに書かれています (Content-Type なし、12 オクテット)。トレースが早く終わっているため、追従したかどうかは分かりません。',
  ],
  [
    'redirect-to-itself.near-equal',
    { status: 302, from: 'sip:a@b', to: 'sip:a@b:5060', part: 'port' },
    'The Contact sip:a@b:5060 differs from the Request-URI sip:a@b only by the default port: in practice this 302 points to itself.',
    'Contact sip:a@b:5060 と Request-URI sip:a@b の違いは既定値のポートだけです。この 302 は実質的に自分自身を指しています。',
  ],
  [
    'request-failed.many',
    { status: 503, reason: '', method: 'OPTIONS', count: 21, peer: '' },
    '21 times 503 to OPTIONS from the same peer; only the first is marked.',
    '同じ相手から OPTIONS への 503 が 21 回あります。最初の 1 件だけを示します。',
  ],
  [
    'redirect-not-followed.partly',
    { status: 300, method: 'INVITE', tried: 1, count: 3, to: 'sip:c@d', lastStatus: 404 },
    'This 300 was followed in part: 1 of 3 Contacts tried, sip:c@d not among them. The last try was answered 404.',
    'この 300 は一部だけ追従されました。Contact 3 件のうち 1 件を試行し、sip:c@d は試行していません。最後の試行への応答は 404 でした。',
  ],
];

describe('findingMessage', () => {
  it.each(cases)('%s', (messageId, args, english, japanese) => {
    expect(findingMessage({ messageId, args }, 'en')).toBe(english);
    expect(findingMessage({ messageId, args }, 'ja')).toBe(japanese);
  });
});

describe('relatedLabel', () => {
  it('names what stands there', () => {
    expect(relatedLabel({ labelId: 'follow-up', args: { method: 'INVITE', to: 'sip:a@b' } }, 'en')).toBe(
      'The INVITE to sip:a@b that followed',
    );
    expect(relatedLabel({ labelId: 'follow-up-answer', args: { status: 200, reason: '' } }, 'ja')).toBe(
      'その最終応答: 200',
    );
  });
});
