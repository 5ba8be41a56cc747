import type { EntryHead } from './entry-head.ts';
import { readTimestamp } from './timestamp.ts';

/** How much of a line is read for what it says about a message, in characters. */
const longestLine = 400;

const address = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,42}\])(?::\d{1,5})?`;
/** No digit or letter may go on before or behind an address, as in a version number or a host's name. */
const wholeAddress = String.raw`(?<![\w.\]-])(${address})(?![\w-]|\.\d)`;
const everyAddress = new RegExp(wholeAddress, 'g');
const arrow = new RegExp(
  String.raw`${wholeAddress}[\s"')]{0,4}(-{0,12}>{1,4}|=>|<{1,4}-{0,12}|<=|\bto\b)[\s"'(]{0,4}${wholeAddress}`,
);
const fromAddress = new RegExp(
  String.raw`\b(?:from|src|source)\b[\s:=("']{0,4}(?:\w{2,9}:(?://)?)?${wholeAddress}`,
  'i',
);
const toAddress = new RegExp(
  String.raw`\b(?:to|dst|dest|destination)\b[\s:=("']{0,4}(?:\w{2,9}:(?://)?)?${wholeAddress}`,
  'i',
);

const received = /\b(?:received|receiving|receive|recv|recvd|rcv|rcvd|rx|in|incoming|inbound|ingress)\b|<{2,}|<-/i;
const sent =
  /\b(?:sent|sending|send|snd|transmit|transmitted|transmitting|tx|out|outgoing|outbound|egress)\b|>{2,}|->/i;
const transport = /(?<![\w-])(udp|tcp|tls|wss|ws|sctp)(?![\w-])/i;

/** Returns what the words of an unknown log say about the message behind them, as far as they can be read in one way only. */
export function announcedHead(text: string): EntryHead {
  const lines = text.split(/\r{0,2}\n/).filter((line) => /\w/.test(line));
  const [last = '', above = ''] = lines.toReversed();
  return { ...headOfLine(above.slice(0, longestLine)), ...headOfLine(last.slice(0, longestLine)) };
}

/** Tells whether a line says of a message when, which way, or between which addresses it went: two of these at least. */
export function announces(text: string): boolean {
  const head = headOfLine(text.slice(0, longestLine));
  const way = head.direction !== undefined || (head.source !== undefined && head.destination !== undefined);
  const place = head.source !== undefined || head.destination !== undefined;
  return (
    way &&
    (place || (head.time !== undefined && /\b(?:sip|message|packet|request|response|bytes|octets)\b/i.test(text)))
  );
}

function headOfLine(line: string): EntryHead {
  const time = readTimestamp(line);
  const direction = directionOf(line);
  const ends = peerOf(line, addressesOf(line), direction);
  const name = transport.exec(line)?.[1]?.toUpperCase();
  return {
    ...(time === undefined ? {} : { time }),
    ...(direction === undefined ? {} : { direction }),
    ...ends,
    ...(name === undefined || Object.keys(ends).length === 0 ? {} : { transport: name }),
  };
}

function directionOf(line: string): 'sent' | 'received' | undefined {
  const isReceived = received.test(line);
  const isSent = sent.test(line);
  if (arrow.test(line) || isReceived === isSent) return undefined;
  return isReceived ? 'received' : 'sent';
}

interface Ends {
  readonly source?: string;
  readonly destination?: string;
}

function addressesOf(line: string): Ends {
  const [, left, sign, right] = arrow.exec(line) ?? [];
  if (left !== undefined && right !== undefined) {
    return sign?.startsWith('<') === true ? { source: right, destination: left } : { source: left, destination: right };
  }
  const source = fromAddress.exec(line)?.[1];
  const destination = toAddress.exec(line)?.[1];
  return { ...(source === undefined ? {} : { source }), ...(destination === undefined ? {} : { destination }) };
}

/** The one address of a line that was received or sent is the other party's. */
function peerOf(line: string, ends: Ends, direction: 'sent' | 'received' | undefined): Ends {
  if (ends.source !== undefined || ends.destination !== undefined || direction === undefined) return ends;
  const [only, ...more] = Array.from(line.matchAll(everyAddress), (found) => found[1]);
  if (only === undefined || more.length !== 0) return ends;
  return direction === 'received' ? { source: only } : { destination: only };
}
