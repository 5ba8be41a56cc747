/** What a fixture says about a message; the rest is filled in, so that a test shows only what it is about. */
export interface Parts {
  /** The branches of the Vias, top first, without the magic cookie. */
  readonly vias?: readonly string[];
  readonly callId?: string;
  readonly cseq?: number;
  /** Of the CSeq; a request has its own. */
  readonly method?: string;
  readonly fromTag?: string;
  readonly toTag?: string;
  /** Whole header lines. */
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly transport?: 'UDP' | 'TCP';
}

/** Returns a request as it goes over the wire. */
export function request(method: string, uri: string, parts: Parts = {}): string {
  return message(`${method} ${uri} SIP/2.0`, { ...parts, method });
}

/** Returns a response as it goes over the wire, to INVITE unless `parts` say otherwise; it carries a To tag. */
export function response(statusLine: string, parts: Parts = {}): string {
  return message(`SIP/2.0 ${statusLine}`, { toTag: 'callee', ...parts });
}

function message(startLine: string, parts: Parts): string {
  const body = parts.body ?? '';
  const lines = [
    startLine,
    ...(parts.vias ?? ['1']).map((branch) => `Via: SIP/2.0/${parts.transport ?? 'UDP'} host;branch=z9hG4bK${branch}`),
    ...(startLine.startsWith('SIP/') || parts.headers?.some((line) => line.startsWith('Max-Forwards'))
      ? []
      : ['Max-Forwards: 70']),
    `From: <sip:alice@example.com>${tag(parts.fromTag ?? 'caller')}`,
    `To: <sip:bob@example.com>${tag(parts.toTag)}`,
    `Call-ID: ${parts.callId ?? 'call'}`,
    `CSeq: ${parts.cseq ?? 1} ${parts.method ?? 'INVITE'}`,
    ...(parts.headers ?? []),
    `Content-Length: ${body.length}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function tag(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `;tag=${value}`;
}
