/**
 * A log as a busy Asterisk writes it, made of the same bytes every time: calls with SDP, registrations with credentials,
 * redirections and failures, and about as many lines of other chatter, some of which only look like SIP.
 */

/** A log with LF line ends, and each message of it as it went over the wire. */
export interface GeneratedLog {
  readonly log: string;
  readonly messages: readonly string[];
}

interface LoggedMessage {
  readonly direction: 'sent' | 'received';
  readonly text: string;
}

interface CallFacts {
  readonly id: string;
  readonly tags: { readonly from: string; readonly to: string };
  readonly callee: number;
  readonly caller: number;
}

/** Returns a number from 0 up to, not including, `limit`. */
type Random = (limit: number) => number;

/** Returns the log of so many calls. */
export function generatedLog(calls: number): GeneratedLog {
  const random = xorshift(0x2545f491);
  const messages: string[] = [];
  const pieces: string[] = [];
  for (let call = 0; call < calls; call += 1) {
    for (const logged of callMessages(call, random)) {
      messages.push(logged.text);
      pieces.push(noise(random), marker(logged, messages.length), logged.text.replaceAll('\r\n', '\n'), '\n');
    }
  }
  return { log: pieces.join(''), messages };
}

function xorshift(seed: number): Random {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const outcomes: readonly (readonly [number, string])[] = [
  [301, 'Moved Permanently'],
  [380, 'Alternative Service'],
  [486, 'Busy Here'],
];

function callMessages(call: number, random: Random): readonly LoggedMessage[] {
  const id = `${call.toString(16)}-${random(1e9).toString(36)}@192.0.2.10`;
  const branch = (): string => `z9hG4bK${random(1e9).toString(36)}${random(1e9).toString(36)}`;
  const tags = { from: random(1e9).toString(36), to: random(1e9).toString(36) };
  const kind = random(10);
  const facts: CallFacts = { id, tags, callee: 1000 + random(9000), caller: 1000 + random(9000) };
  if (kind < 2) return register(facts, branch);
  const via = branch();
  const opening = [
    request(facts, 'INVITE', 1, via, sdp(random)),
    response(facts, { status: 100, reason: 'Trying', method: 'INVITE', cseq: 1 }, via),
  ];
  if (kind < 7) return [...opening, ...answered(facts, via, branch, random)];
  const [status, reason] = outcomes[random(outcomes.length)] ?? [486, 'Busy Here'];
  return [
    ...opening,
    response(facts, { status, reason, method: 'INVITE', cseq: 1 }, via),
    request(facts, 'ACK', 1, via),
  ];
}

function register(facts: CallFacts, branch: () => string): readonly LoggedMessage[] {
  const first = branch();
  const second = branch();
  return [
    request(facts, 'REGISTER', 1, first),
    response(facts, { status: 401, reason: 'Unauthorized', method: 'REGISTER', cseq: 1 }, first),
    request(facts, 'REGISTER', 2, second),
    response(facts, { status: 200, reason: 'OK', method: 'REGISTER', cseq: 2 }, second),
  ];
}

function answered(facts: CallFacts, via: string, branch: () => string, random: Random): readonly LoggedMessage[] {
  const bye = branch();
  return [
    response(facts, { status: 180, reason: 'Ringing', method: 'INVITE', cseq: 1 }, via),
    response(facts, { status: 200, reason: 'OK', method: 'INVITE', cseq: 1 }, via, sdp(random)),
    request(facts, 'ACK', 1, branch()),
    request(facts, 'BYE', 2, bye),
    response(facts, { status: 200, reason: 'OK', method: 'BYE', cseq: 2 }, bye),
  ];
}

function request(facts: CallFacts, method: string, cseq: number, via: string, body = ''): LoggedMessage {
  const start = `${method} sip:${facts.callee}@example.com SIP/2.0`;
  return { direction: 'received', text: message({ start, facts, method, cseq, via, body, toTag: '' }) };
}

interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly method: string;
  readonly cseq: number;
}

function response(facts: CallFacts, answer: Answer, via: string, body = ''): LoggedMessage {
  const { status, reason, method, cseq } = answer;
  const start = `SIP/2.0 ${status} ${reason}`;
  return { direction: 'sent', text: message({ start, facts, method, cseq, via, body, toTag: facts.tags.to }) };
}

interface MessageParts {
  readonly start: string;
  readonly facts: CallFacts;
  readonly method: string;
  readonly cseq: number;
  readonly via: string;
  readonly body: string;
  readonly toTag: string;
}

function message({ start, facts, method, cseq, via, body, toTag }: MessageParts): string {
  return [
    start,
    `Via: SIP/2.0/UDP 192.0.2.10:5060;branch=${via};rport`,
    'Max-Forwards: 70',
    `From: "Caller ${facts.caller}" <sip:${facts.caller}@example.com>;tag=${facts.tags.from}`,
    `To: <sip:${facts.callee}@example.com>${toTag === '' ? '' : `;tag=${toTag}`}`,
    `Call-ID: ${facts.id}`,
    `CSeq: ${cseq} ${method}`,
    `Contact: <sip:${facts.callee}@192.0.2.77:5060>`,
    'Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, SUBSCRIBE, NOTIFY, INFO, PUBLISH, MESSAGE',
    'Supported: replaces, timer, path, 100rel',
    'User-Agent: Example PBX 18.20.0',
    ...(body === '' ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

function sdp(random: Random): string {
  return [
    'v=0',
    `o=- ${random(1e9)} 1 IN IP4 192.0.2.10`,
    's=call',
    'c=IN IP4 192.0.2.10',
    't=0 0',
    `m=audio ${10_000 + 2 * random(20_000)} RTP/AVP 0 8 101`,
    'a=rtpmap:0 PCMU/8000',
    'a=rtpmap:8 PCMA/8000',
    'a=rtpmap:101 telephone-event/8000',
    'a=fmtp:101 0-16',
    'a=sendrecv',
    '',
  ].join('\r\n');
}

function marker({ direction, text }: LoggedMessage, number: number): string {
  const time = new Date(1_795_329_688_000 + number * 7).toISOString().replace('T', ' ').slice(0, 23).replace('.', ',');
  const words = direction === 'sent' ? 'Transmitting SIP response' : 'Received SIP request';
  const way = direction === 'sent' ? 'to' : 'from';
  return `[${time}] VERBOSE[4154] res_pjsip_logger.c: <--- ${words} (${text.length} bytes) ${way} UDP:192.0.2.10:5060 --->\n`;
}

const chatter = [
  'VERBOSE[4154] pbx.c: Executing [s@macro-dial:3] NoOp("PJSIP/1001-000002d5", "rc=301 after 380 ms")',
  'DEBUG[4154] http.c: HTTP/1.1 301 Moved Permanently to 192.0.2.40:3801',
  'VERBOSE[4154] app_dial.c: PJSIP/1002-000002d6 is ringing',
  'DEBUG[4154] res_rtp_asterisk.c: Got  RTP packet from    192.0.2.10:17452 (type 00, seq 030512, ts 160, len 000160)',
];

function noise(random: Random): string {
  let text = '';
  for (let line = 0; line < 9; line += 1)
    text += `[2026-11-22 06:41:28,${100 + random(900)}] ${chatter[random(chatter.length)]}\n`;
  return text;
}
