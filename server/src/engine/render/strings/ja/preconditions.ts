import type { preconditions as english } from '../en/preconditions.ts';

/** 着信音の前に双方がリソースを確保するやり取り (RFC 3312) の文。 */
export const preconditions: Readonly<Record<keyof typeof english, string>> = {
  'finding.precondition.missing.caller':
    '発信側は {teller} を見る限り、必要な {wanted} に対して {told} しか確保していません。',
  'finding.precondition.missing.callee':
    '着信側は {teller} を見る限り、必要な {wanted} に対して {told} しか確保していません。',
  'finding.precondition.missing.end-to-end':
    'エンドツーエンドでは {teller} を見る限り、必要な {wanted} に対して {told} しか確保されていません。',
  'finding.precondition.late': 'すべて確保済みと分かるのは、この後の {late} です。',
  'finding.precondition.next.answer':
    '本来の順序は、着信側のアンサーを含む信頼性のある 183、PRACK、発信側のリソース確保後に新しい a=curr を伝える UPDATE で、180 はその後です。',
  'finding.precondition.next.prack':
    '本来の順序は、アンサーを含む暫定応答への PRACK、発信側のリソース確保後に新しい a=curr を伝える UPDATE で、180 はその後です。',
  'finding.precondition.next.update-answer':
    '本来は、UPDATE に応答する側の a=curr を含む 200 が先で、180 はその後です。',
  'finding.precondition.next.update':
    '本来は、発信側のリソース確保後に新しい a=curr を伝える UPDATE とその 200 が先で、180 はその後です。',
  'finding.precondition.next.callee-update':
    '着信側は通知 (a=conf) を求められているため、本来はリソース確保後に新しい a=curr を伝える UPDATE が先で、180 はその後です。',
  'finding.precondition.next.reserve':
    '本来は、着信側のリソース確保が先で、180 はその後です。確保できなければ 580 で拒否します。',
  'finding.precondition.failed.caller':
    'この応答の SDP によると、発信側で「{kind}」({wanted}) を確保できませんでした。発信側のベアラと、その手前の網を調べてください。',
  'finding.precondition.failed.callee':
    'この応答の SDP によると、着信側で「{kind}」({wanted}) を確保できませんでした。着信側のベアラと、その手前の網を調べてください。',
  'finding.precondition.failed.end-to-end':
    'この応答の SDP によると、エンドツーエンドの「{kind}」({wanted}) を確保できませんでした。双方の確保の状況を調べてください。',
  'finding.precondition.failed.unknown':
    'この応答の SDP によると、着信側はプリコンディション「{kind}」を知りません。外すか、任意 (optional) でオファーしてください。',
  'finding.precondition.failed.open':
    'どのプリコンディションが満たせなかったかは書かれていませんが、それまでのやり取りから足りないものが分かります。',

  'preconditions.title': 'この呼のプリコンディションの経過',
  'preconditions.step': '{what} ({line} 行目): {events}',
  'preconditions.step-after': '{what} ({line} 行目、{time} 後): {events}',
  'preconditions.here': '{step} ← このメッセージ',
  'preconditions.side.caller': '発信側',
  'preconditions.side.callee': '着信側',
  'preconditions.side.end-to-end': 'エンドツーエンド',
  'preconditions.wants.mandatory': '{side}の {type} {direction} は必須',
  'preconditions.wants.optional': '{side}の {type} {direction} は任意',
  'preconditions.has': '{side}の {type} は現在 {direction}',
  'preconditions.asks': '{side}が {type} {direction} を確保したら知らせるよう要求',
  'preconditions.met': '**必須のものはすべて確保済み**',
  'preconditions.without': 'プリコンディションのない応答で、参加しない',
  'preconditions.prack': '暫定応答を確認',
  'preconditions.rings': '着信音が鳴る',
  'preconditions.rings-early': '**着信音が早すぎる**',
  'preconditions.answered': '応答',
  'preconditions.answered-early': '**応答が早すぎる**',
  'preconditions.refused': '呼を拒否',
  'preconditions.failed': '{side}の {type} {direction} を確保できず',
  'preconditions.unknown': '着信側は {type} を知らない',
  'preconditions.missing': 'ここで足りないもの: {missing}。',
  'preconditions.missing-one': '{side}の {type} ({wanted} に対して {direction})',
  'preconditions.and': '、',
  'preconditions.next.answer':
    '次は、着信側が信頼性のある 183 (Require: 100rel) でアンサーを返し、自分から見えないものの通知を a=conf で求めます。',
  'preconditions.next.prack': '次は、発信側が暫定応答を PRACK で確認します。',
  'preconditions.next.update-answer': '次は、UPDATE に 200 を返し、応答する側の a=curr を伝えます。',
  'preconditions.next.update':
    '次は、発信側がリソースを確保し、新しい a=curr を UPDATE で伝えます。それまで着信音は鳴りません。',
  'preconditions.next.callee-update':
    '次は、着信側がリソースを確保し、求められたとおり新しい a=curr を UPDATE で伝えます。',
  'preconditions.next.reserve': '次は、着信側がリソースを確保します。その後に着信音を鳴らせます。',
  'preconditions.next.ring': '次は、着信側が着信音を鳴らせます (180)。',
  'preconditions.next.pick-up': '次は、着信側が応答します (200)。',
};
