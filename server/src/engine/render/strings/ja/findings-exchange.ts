import type { exchangeFindings as english } from '../en/findings-exchange.ts';

export const exchangeFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.answer-no-common-codec.none':
    'アンサーは {media} を {answered} で受け入れていますが、オファー ({offered}) にありません。無音になります。オファーのコーデックで応答するか、ポート 0 で拒否してください。',
  'finding.answer-no-common-codec.events-only':
    'アンサーは {media} を DTMF (telephone-event) だけで受け入れ、オファー ({offered}) のコーデックがありません。無音になります。応答側でいずれかを許可してください。',
  'finding.answer-wrong-media-count.count':
    'm= 行がオファーは {offered} 行、アンサーは {answered} 行です。並び順で対応付けるため、呼が失敗するか別のメディアと対応します。すべての行に応答し、不要なものはポート 0 にしてください。',
  'finding.answer-wrong-media-count.type':
    '{place} 番目のメディアは {offered} のオファーに {answered} で応答しています。並び順で対応付けるため、オファーの順に応答してください。',
  'finding.answer-direction-illegal.found':
    '{media} は {offered} のオファーに {answered} で応答しており、方向が合いません。保留が無音になることがあります。a={wanted} で応答してください。',
  'finding.dtmf-payload-mismatch.found':
    'DTMF のペイロードタイプが、一方は {offered}、他方は {answered} です。規格上は正当ですが、相手と違う番号で送る実装では DTMF が届きません。DTMF が届かないときはここを確認してください。',
  'finding.srtp-mismatch.answered-plain':
    '{media} は {offered} のオファーに、暗号化なしの {answered} で応答しています。発信側は拒否するか、雑音になります。両側を SRTP か RTP にそろえてください。',
  'finding.srtp-mismatch.answered-secure':
    '{media} は {offered} のオファーに、提示のない暗号化 ({answered}) で応答しています。発信側では雑音になります。両側を SRTP か RTP にそろえてください。',
  'finding.srtp-mismatch.crypto':
    'アンサーの鍵 {tag} ({suite}) と同じタグと方式の a=crypto がオファーにありません。発信側は拒否しなければなりません。オファーのいずれかで応答してください。',
  'finding.srtp-mismatch.setup':
    'a=setup は {offered} のオファーに {answered} で応答しています。DTLS を双方が始めないか、双方が始めます。active か passive のうち、相手と異なる方で応答してください。',
  'finding.sdp-in-wrong-place.no-answer':
    'この {status} はオファーを受け入れていますが、アンサーがありません。発信側は送信先が分からず、多くは切断します。{status} に SDP を入れてください。',
  'finding.sdp-in-wrong-place.no-offer':
    'INVITE にオファーがないため、この {status} にオファーが必要ですが、ありません。セッションが成立しません。{status} に SDP を入れてください。',
  'finding.sdp-in-wrong-place.no-late-answer':
    'オファーが 2xx で届いたため、この ACK にアンサーが必要ですが、ありません。着信側は無音か切断になります。ACK に SDP を入れてください。',
  'finding.sdp-in-wrong-place.in-ack':
    'オファーとアンサーは完了済みで、この ACK に SDP は置けません。無視されるか、アンサーと誤解されます。UPDATE か re-INVITE で送ってください。',
  'finding.precondition-unmet.ringing':
    'トレースを見る限り、必須のプリコンディション「{kind}」が満たされないまま着信音が鳴っています。話し始めが途切れることがあります。',
  'finding.precondition-unmet.answered':
    'トレースを見る限り、必須のプリコンディション「{kind}」が満たされないまま応答しています。最初に音が出ないことがあります。',
};
