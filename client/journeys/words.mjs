/** What the two languages show at the same place, as far as a journey has to find it. */
export const words = {
  en: {
    compare: 'Compare 301 with 380',
    followed: 'Followed: INVITE to sip:carol@pbx.example.net on line 39.',
    sections: ['Description', 'When you see it', 'How to fix it', 'Key differences', 'Which to use when'],
    inTheTrace: 'In the trace at hand',
    replace: 'across the workspace',
    cautions: ['the new URI is a private address', 'the new URI expires'],
    lookForPlaces: 'Look for places',
    counts: (messages, findings) => `SIP messages: ${messages}, findings: ${findings}`,
    asNoTrace: 'SIP Lens: Do Not Treat This Document as a Trace',
    asTrace: 'SIP Lens: Treat This Document as a Trace',
  },
  ja: {
    compare: '301 と 380 を比較',
    followed: 'sip:carol@pbx.example.net',
    sections: ['意味', 'よくある場面', '対処', '主な違い', '使い分け'],
    inTheTrace: '手元のトレース',
    replace: 'ワークスペース全体で',
    cautions: ['新しい URI はプライベートアドレスです', '新しい URI には有効期限があります'],
    lookForPlaces: '置換箇所を探す',
    counts: (messages, findings) => `SIP: メッセージ ${messages} 件、検出 ${findings} 件`,
    asNoTrace: 'SIP Lens: このドキュメントをトレースとして扱わない',
    asTrace: 'SIP Lens: このドキュメントをトレースとして扱う',
  },
};
