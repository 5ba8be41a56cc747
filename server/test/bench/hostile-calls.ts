/** Logs whose messages all belong together, so that whatever is looked up for one of them may have to be looked up for all. */

const messages = 20_000;

/** One final response, sent again and again for hours. */
export function repeatedResponse(): string {
  const call = { branch: '1', callId: 'c', tag: 'f', number: 1, user: 'b' };
  return log([invite(call), ...numbers(messages).map(() => response('301 Moved Permanently', call, 'c'))]);
}

/** Every call under one Call-ID, each redirected. */
export function oneCallForAll(): string {
  return calls((number) => ({ branch: `${number}`, callId: 'c', tag: `f${number}`, number, user: 'b' }));
}

/** Every call with one From tag, as some load generators write it. */
export function oneTagForAll(): string {
  return calls((number) => ({ branch: `${number}`, callId: `c${number}`, tag: 'f', number: 1, user: 'b' }));
}

/** A client that follows two addresses which lead to each other. */
export function redirectionLoop(): string {
  return calls((number) => ({ branch: `${number}`, callId: 'c', tag: 'f', number, user: `u${number % 2}` }));
}

/** As many calls, each redirected, that have nothing to do with each other: what the others are to be held beside. */
export function unrelatedCalls(): string {
  return calls((number) => ({
    branch: `${number}`,
    callId: `c${number}`,
    tag: `f${number}`,
    number: 1,
    user: `u${2 * number}`,
  }));
}

interface Call {
  readonly branch: string;
  readonly callId: string;
  readonly tag: string;
  readonly number: number;
  readonly user: string;
}

function calls(of: (number: number) => Call): string {
  return log(
    numbers(messages / 2).flatMap((number) => {
      const call = of(number);
      return [invite(call), response('301 Moved Permanently', call, of(number + 1).user)];
    }),
  );
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

interface Logged {
  readonly way: string;
  readonly lines: readonly string[];
}

function invite(call: Call): Logged {
  const lines = [`INVITE sip:${call.user}@example.com SIP/2.0`, ...shared(call), 'Max-Forwards: 70'];
  return { way: 'SIP read from UDP:192.0.2.10:5060', lines };
}

function response(status: string, call: Call, contact: string): Logged {
  const lines = [`SIP/2.0 ${status}`, ...shared(call), `Contact: <sip:${contact}@example.com>`];
  return { way: 'Transmitting (NAT) to 192.0.2.10:5060', lines };
}

function shared({ branch, callId, tag, number }: Call): readonly string[] {
  return [
    `Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK${branch}`,
    `From: <sip:a@example.com>;tag=${tag}`,
    'To: <sip:b@example.com>',
    `Call-ID: ${callId}`,
    `CSeq: ${number} INVITE`,
    'Content-Length: 0',
  ];
}

/** In the form of Asterisk's chan_sip, a message each half second. */
function log(logged: readonly Logged[]): string {
  return logged
    .map(({ way, lines }, number) => {
      const time = new Date(1_767_323_045_000 + number * 500).toISOString().replace('T', ' ').slice(0, 23);
      return `[${time.replace('.', ',')}] VERBOSE[1] chan_sip.c: <--- ${way} --->\n${lines.join('\n')}\n\n<------------->\n`;
    })
    .join('');
}
