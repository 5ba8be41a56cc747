import type { routingFindings as english } from '../en/findings-routing.ts';

export const routingFindings: Readonly<Record<keyof typeof english, string>> = {
  'finding.contact-not-reachable-from-peer.found':
    'Contact は {host} ですが、メッセージは {source} から届いています。Contact 宛てに送っても届きません。サーバーの NAT 対応を有効にしてください。',
  'finding.loop.found':
    '{host} が {uri} 宛てのこのリクエストを 2 回送っており、ループしています。プロキシが {uri} をどう転送するか確認してください。',
  'finding.private-contact.found':
    'Contact の {host} には {peer} から到達できません。ACK や BYE が失われます。外から見えるアドレスを送信側に書かせてください。',
  'finding.received-rport-mismatch.address':
    'この応答はリクエストの送信元を {told} としていますが、ログでは {source} です。誤った宛先に送られるおそれがあります。途中の ALG を確認してください。',
  'finding.received-rport-mismatch.port':
    'この応答は rport={told} ですが、ログではリクエストは {source} から届いています。誤ったポートに送られるおそれがあります。途中の ALG を確認してください。',
  'finding.record-route-not-honoured.found':
    '2xx が {route} の経由を求めているのに、この {method} に Route がありません。プロキシを通らず失われるおそれがあります。クライアントは Record-Route を Route に写す必要があります。',
  'finding.record-route-not-honoured.partly':
    '2xx が {route} の経由も求めているのに、この {method} の Route にありません。そのプロキシを通らず失われるおそれがあります。クライアントは Record-Route をすべて Route に写す必要があります。',
  'finding.record-route-not-honoured.callee-partly':
    'INVITE が {route} の経由も求めているのに、着信側のこの {method} の Route にありません。そのプロキシを通らず失われるおそれがあります。着信側は Record-Route をすべて Route に写す必要があります。',
  'finding.record-route-not-honoured.callee':
    'INVITE が {route} の経由を求めているのに、着信側のこの {method} に Route がありません。プロキシを通らず失われるおそれがあります。着信側は INVITE の Record-Route を Route に写す必要があります。',
  'finding.route-set-reversed.callee':
    'この {method} の Route は {first} で始まっていますが、着信側は INVITE の Record-Route をそのままの順で使うため、先頭は {last} です。着信側の端末を更新してください。',
  'finding.route-set-reversed.found':
    'この {method} の Route は {first} で始まっていますが、発信側は Record-Route を逆順に使うため、先頭は {last} です。クライアントを更新してください。',
  'finding.route-without-lr.found':
    '{header} の {uri} に ;lr がありません。RFC 2543 のプロキシとみなされ、Request-URI が書き換えられます。;lr を付けてください。',
  'finding.sips-with-insecure-transport.parameter':
    '{uri} は TLS を約束しますが、UDP に TLS はなく、誰も送信できません。transport=udp を外してください。',
  'finding.sips-with-insecure-transport.via':
    '{uri} 宛てのリクエストが {transport} で送られています。sips は全ホップで TLS を約束します。TLS で送るか sip: にしてください。',
  'finding.unreachable-contact.address':
    'Contact の {host} には誰も送信できません。相手は ACK も切断もできません。送信側が通知するアドレスを設定してください。',
  'finding.unreachable-contact.port':
    'Contact が {host} のポート 0 を指しており、誰も待ち受けていません。ソケットが開く前に書かれた値です。',
};
