import { linkColumns, type LinkColumns } from '../../call/link-columns.ts';
import { noNumber } from '../../log/entry-columns.ts';
import type { Trace } from '../../log/trace.ts';
import { firstHeader, headersNamed } from '../../sip/headers-named.ts';
import type { SeenMessage } from '../seen-message.ts';
import { neighboursOf } from './neighbours-of.ts';

/** What other messages of a trace tell about one that lacks it. */
export type KnownName = 'Call-ID' | 'CSeq' | 'From' | 'To' | 'Via';

/**
 * Returns the value that a header field of a message has by what its request, its responses or the other requests of its dialog say; ''
 * where they do not tell, or do not agree. Only messages near it in the trace are looked at.
 */
export function knownValue(seen: SeenMessage, name: KnownName): string {
  return seen.ask(questions[name]);
}

type Question = (trace: Trace, index: number) => string;

const questions: Readonly<Record<KnownName, Question>> = {
  'Call-ID': (trace, index) => agreed(ofRequest(trace, index).map((entry) => valueOf(trace, entry, 'call-id'))),
  CSeq: (trace, index) => sequence(trace, index),
  From: (trace, index) => caller(trace, index),
  To: (trace, index) => callee(trace, index),
  Via: (trace, index) => path(trace, index),
};

/** Returns what all say; '' where two differ, or nobody says anything. */
function agreed(values: readonly (string | undefined)[]): string {
  const [first, ...others] = new Set(values.filter((value) => value !== undefined && value !== ''));
  return first === undefined || others.length !== 0 ? '' : first;
}

/** The same for addresses: two stacks may write one party in two ways, and mean the same when the tag is the same. */
function agreedAddress(values: readonly (string | undefined)[]): string {
  const said = values.filter((value) => value !== undefined);
  return new Set(said.map(tagIn)).size === 1 ? (said[0] ?? '') : '';
}

/** Returns the tag that the value of a From or To carries; '' where it has none. */
export function tagIn(value: string): string {
  return /;[ \t]{0,9}tag=([^;>\s]{1,200})/i.exec(value.slice(value.lastIndexOf('>') + 1))?.[1] ?? '';
}

function valueOf(trace: Trace, entry: number, name: string): string | undefined {
  return firstHeader(trace.message(entry), name)?.value;
}

/** The entries near a message that carry its top branch; those of another call are not among them. */
function ofBranch(trace: Trace, index: number): readonly number[] {
  const { viaBranch } = linkColumns(trace);
  return viaBranch[index] === 0
    ? []
    : neighboursOf(trace, index).filter((entry) => viaBranch[entry] === viaBranch[index]);
}

/** Those of them that have the number and the sender of the message, too: some clients write one branch into all they send. */
function ofRequest(trace: Trace, index: number): readonly number[] {
  const { cseqNumber, fromTag } = linkColumns(trace);
  return ofBranch(trace, index).filter((entry) => {
    return cseqNumber[entry] === cseqNumber[index] && fromTag[entry] === fromTag[index];
  });
}

function caller(trace: Trace, index: number): string {
  const own = agreedAddress(ofBranch(trace, index).map((entry) => valueOf(trace, entry, 'from')));
  const { fromTag, toTag } = linkColumns(trace);
  const tag = toTag[index];
  if (own !== '' || tag === 0) return own;
  return agreedAddress(
    neighboursOf(trace, index).map((entry) => {
      if (toTag[entry] === tag && fromTag[entry] !== 0) return valueOf(trace, entry, 'from');
      return fromTag[entry] === tag && toTag[entry] !== 0 ? valueOf(trace, entry, 'to') : undefined;
    }),
  );
}

function callee(trace: Trace, index: number): string {
  const { ack, method, toTag } = linkColumns(trace);
  const same = ofBranch(trace, index);
  const tagged = agreedAddress(same.map((entry) => (toTag[entry] === 0 ? undefined : valueOf(trace, entry, 'to'))));
  const isRequest = method[index] !== 0;
  if (tagged !== '' && (!isRequest || method[index] === ack)) return tagged;
  const ofDialog = agreedAddress(peers(trace, index, isRequest));
  if (ofDialog !== '') return ofDialog;
  const untagged = agreedAddress(same.map((entry) => withoutTag(valueOf(trace, entry, 'to'))));
  // Whoever has a dialog knows the tag of the other side, which nothing here tells.
  return isRequest && peers(trace, index, isRequest).some((value) => value !== undefined) ? '' : untagged;
}

/** What the messages of a dialog say of the other side; before a request nothing else can have told it its tag. */
function peers(trace: Trace, index: number, isRequest: boolean): readonly (string | undefined)[] {
  const { fromTag, toTag } = linkColumns(trace);
  const tag = fromTag[index];
  if (tag === 0) return [];
  return neighboursOf(trace, index).map((entry) => {
    if ((isRequest && index < entry) || !isOfDialog(trace, entry)) return undefined;
    if (fromTag[entry] === tag && toTag[entry] !== 0) return valueOf(trace, entry, 'to');
    return toTag[entry] === tag && fromTag[entry] !== 0 ? valueOf(trace, entry, 'from') : undefined;
  });
}

/** The tag of a refusal, or of a registrar, names no dialog. */
function isOfDialog(trace: Trace, entry: number): boolean {
  const { ack, cseqMethod, method, status } = linkColumns(trace);
  if (method[entry] !== 0) return method[entry] !== ack;
  const makers = ['INVITE', 'SUBSCRIBE', 'REFER'].map((name) => trace.keyOf(name));
  return (status[entry] ?? 0) < 300 && makers.includes(cseqMethod[entry]);
}

function withoutTag(value: string | undefined): string | undefined {
  return value?.replace(/;[ \t]{0,9}tag=[^;>\s]{1,200}[ \t]{0,9}$/i, '');
}

function sequence(trace: Trace, index: number): string {
  const columns = linkColumns(trace);
  const { method } = columns;
  const same = ofBranch(trace, index);
  if (method[index] === 0) {
    const asked = same.filter((entry) => method[entry] !== 0 && method[entry] !== columns.ack);
    return agreed(asked.map((entry) => valueOf(trace, entry, 'cseq')));
  }
  const own = trace.facts(index).method ?? '';
  const number = numberIn(columns, same) ?? nextNumber(trace, columns, index);
  return number === undefined ? '' : `${number} ${own}`;
}

/** All that carries one branch has one number: ACK and CANCEL have that of their INVITE. */
function numberIn({ cseqNumber }: LinkColumns, entries: readonly number[]): number | undefined {
  const [first, ...others] = new Set(entries.map((entry) => cseqNumber[entry]));
  return first === noNumber || others.length !== 0 ? undefined : first;
}

/** The number that follows the last one of the same sender; an ACK has the number of the INVITE before it. */
function nextNumber(trace: Trace, columns: LinkColumns, index: number): number | undefined {
  const { ack, cancel, cseqNumber, fromTag, invite, method } = columns;
  if (fromTag[index] === 0) return undefined;
  const own = neighboursOf(trace, index).filter((entry) => {
    const isCounted = method[entry] !== 0 && method[entry] !== ack && method[entry] !== cancel;
    return isCounted && fromTag[entry] === fromTag[index] && cseqNumber[entry] !== noNumber;
  });
  const isAck = method[index] === ack;
  const last = own.findLast((entry) => entry < index && (!isAck || method[entry] === invite));
  const before = last === undefined ? undefined : cseqNumber[last];
  if (before === undefined || isAck) return before;
  const later = own.find((entry) => index < entry);
  const after = later === undefined ? undefined : cseqNumber[later];
  return after === undefined || before + 1 < after ? before + 1 : undefined;
}

/** A response has the Vias of its request, a request those of its responses without what the server has added. */
function path(trace: Trace, index: number): string {
  const { cseqMethod, cseqNumber, fromTag, method } = linkColumns(trace);
  if (cseqNumber[index] === noNumber || fromTag[index] === 0) return '';
  const isRequest = method[index] !== 0;
  const others = neighboursOf(trace, index).filter((entry) => {
    const isSame = cseqNumber[entry] === cseqNumber[index] && cseqMethod[entry] === cseqMethod[index];
    return isSame && fromTag[entry] === fromTag[index] && (method[entry] === 0) === isRequest;
  });
  return agreed(others.map((entry) => viasOf(trace, entry, isRequest)));
}

function viasOf(trace: Trace, entry: number, isAnswer: boolean): string {
  const all = headersNamed(trace.message(entry), 'via').map(({ value }) => value);
  const value = all.join(', ');
  return isAnswer ? value.replace(/;received=[^;,]{1,60}/gi, '').replace(/;rport=\d{1,5}/gi, ';rport') : value;
}
