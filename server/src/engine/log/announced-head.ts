import type { EntryHead } from './entry-head.ts';
import type { Layout } from './layout.ts';
import { withoutPrefix } from './layout.ts';
import { readTimestamp } from './timestamp.ts';

/** How much of a line is read for what it says about a message, in characters. */
const longestLine = 400;

/** A time in brackets is no address of IPv6: that has two colons in a row, or more of them. */
const address = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\[(?=[0-9a-fA-F:.]{0,42}::|(?:[0-9a-fA-F]{1,4}:){6})[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?`;
/** No digit or letter may go on before or behind an address, as in a version number or a host's name. */
const wholeAddress = String.raw`(?<![\w.\]]|\w-)(${address})(?!\w|-\w|\.\d)`;
const everyAddress = new RegExp(wholeAddress, 'g');
/** What may stand before an address: `udp:`, `TLS://`. */
const scheme = String.raw`(?:\w{2,9}:(?://)?)?`;
const arrow = new RegExp(
  String.raw`${wholeAddress}[\s"')\]]{0,4}(-{0,12}>{1,4}|=>|<{1,4}-{0,12}|<=|→|←|\bto\b)[\s"'(\[]{0,4}${scheme}${wholeAddress}`,
);
const fromAddress = new RegExp(String.raw`\b(?:from|src|source)\b[\s:=("'[]{0,4}${scheme}${wholeAddress}`, 'i');
const toAddress = new RegExp(String.raw`\b(?:to|dst|dest|destination)\b[\s:=("'[]{0,4}${scheme}${wholeAddress}`, 'i');

/** What programs call the way of a message, in the languages of those that log in their own. */
const received = anyWord(
  'received|receiving|receive|recv|recvd|rcv|rcvd|rx|read|got|incoming|inbound|ingress|empfangen|eingehend',
  '受信|着信|接收|收到|수신',
);
const sent = anyWord(
  'sent|sending|send|snd|transmit|transmitted|transmitting|tx|write|wrote|outgoing|outbound|egress|gesendet|ausgehend',
  '送信|発信|发送|發送|发出|송신|발신',
);
/** These say so only where no addresses stand at the ends of an arrow: `in 3 ms`, `timed out`. */
const inward = /\bin\b|<{2,}|<[-=]|←/i;
const outward = /\bout\b|>{2,}|[-=]>|→/i;
const transport = /(?<![\w-])(udp|tcp|tls|wss|ws|sctp)(?![\w-])/i;

/** Finds one of these words: of letters as a whole word, others wherever they stand. */
function anyWord(whole: string, anywhere: string): RegExp {
  return new RegExp(String.raw`\b(?:${whole})\b|${anywhere}`, 'i');
}

/**
 * Returns what the words of an unknown log say about the message behind them, as far as they can be read in one way only: those of
 * the last two lines that say something, and the time that their prefix tells.
 */
export function announcedHead(text: string, layout: Layout): EntryHead {
  const lines = text.split(/\r{0,2}\n/).filter((line) => /\w/.test(line));
  const words = lines.map((line) => withoutPrefix(line, layout)).filter((line) => /[\w<>→←]/.test(line));
  const [last = '', above = ''] = words.toReversed();
  const head = { ...headOfLine(above.slice(0, longestLine)), ...headOfLine(last.slice(0, longestLine)) };
  if (head.time?.hasDate === true || layout.prefixLength === 0) return head;
  const [stamp] = lines.toReversed().flatMap((line) => readTimestamp(line.slice(0, longestLine)) ?? []);
  return stamp === undefined || (head.time !== undefined && !stamp.hasDate) ? head : { ...head, time: stamp };
}

/**
 * Tells whether a line says of a message when, which way, or between which addresses it went: two of these at least, or which way
 * alone where it is a heading.
 */
export function announces(text: string): boolean {
  const line = text.slice(0, longestLine);
  const isAddressed = addressSign.test(line);
  // Most lines name neither an address nor a message.
  if (!isAddressed && !messageWord.test(text)) return false;
  const direction = directionOf(line);
  const { source, destination } = isAddressed ? peerOf(line, addressesOf(line), direction) : {};
  if (direction === undefined && (source === undefined || destination === undefined)) return false;
  if (source !== undefined || destination !== undefined) return true;
  return messageWord.test(text) && (isHeading(line) || readTimestamp(line) !== undefined);
}

/** The longest heading, in characters. */
const longestHeading = 80;

/** Tells whether a line of few words ends in a colon or stands between marks, and names the way of a message. */
function isHeading(line: string): boolean {
  const text = line.trim();
  if (longestHeading < text.length || oneOf(received.test(text), sent.test(text)) === undefined) return false;
  return text.endsWith(':') || /^([=*#+~_<>-])\1{1,40}[^=*#+~<>]{4,60}[=*#+~_<>-]{2,40}$/.test(text);
}

/** What every address has: a dot between digits, or a bracket. */
const addressSign = /\d\.\d|\[/;

const messageWord = /\b(?:sip|message|msg|packet|datagram|request|response|bytes|octets)\b|メッセージ|消息|报文/i;

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
  const told = oneOf(received.test(line), sent.test(line));
  if (told !== undefined || received.test(line) || arrow.test(line)) return told;
  return oneOf(inward.test(line), outward.test(line));
}

function oneOf(isReceived: boolean, isSent: boolean): 'sent' | 'received' | undefined {
  if (isReceived === isSent) return undefined;
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
