import { parseAddressList } from '../../sip/address.ts';
import { firstHeader, headersNamed } from '../../sip/headers-named.ts';
import { vias } from '../../sip/headers/vias.ts';
import type { FreshValues } from './fresh-values.ts';
import { ownTag, sentWith, sharesTransaction, type MessageAbove, type WrittenCall } from './written-call.ts';

type Seed = (call: WrittenCall, method: string, fresh: FreshValues) => string | undefined;

/**
 * Returns what the messages of a call above give a header field, named in full and in lower case, of a request that goes on with it or
 * sends its first request again; undefined where they do not tell.
 */
export function callSeed(name: string, call: WrittenCall, method: string, fresh: FreshValues): string | undefined {
  const found = seeds.get(name)?.(call, method, fresh);
  if (found !== undefined || !call.isRepeat || !repeated.has(name)) return found;
  return firstHeader(call.base.message, name)?.value;
}

/** What a request that is sent again has as it had it. */
const repeated: ReadonlySet<string> = new Set(
  'event expires supported require allow accept user-agent refer-to session-expires min-se route subject'.split(' '),
);

const seeds: ReadonlyMap<string, Seed> = new Map(
  Object.entries<Seed>({
    via: (call, method, fresh) => {
      const top = firstHeader(call.base.message, 'via')?.value;
      return sharesTransaction(method, call) && top?.includes(',') === false ? top : viaOf(call, fresh);
    },
    from: (call) => (call.isFromOther ? receiver(call) : valueOf(call.base, 'from')),
    to: (call, method) => {
      if (call.isFromOther) return valueOf(call.base, 'from');
      return method === 'CANCEL' || call.isRepeat ? valueOf(call.base, 'to') : receiver(call);
    },
    'call-id': ({ base }) => valueOf(base, 'call-id'),
    cseq: (call, method) => `${cseqOf(call, method)} ${method}`,
    contact: (call) => firstOf(sentWith(call.messages, ownTag(call)), 'contact'),
    rack: ({ messages }) => {
      const reliable = messages.find(({ message }) => firstHeader(message, 'rseq') !== undefined);
      const cseq = reliable === undefined ? undefined : valueOf(reliable, 'cseq');
      return cseq === undefined ? undefined : `${firstOf(messages, 'rseq') ?? ''} ${cseq}`;
    },
    route: (call, method) => {
      const { base, tagged, isRepeat, isFromOther } = call;
      if (isRepeat || sharesTransaction(method, call)) return listOf(base, 'route');
      if (isFromOther) return listOf(base, 'record-route');
      return tagged === undefined ? undefined : listOf(tagged, 'record-route', 'reversed');
    },
    event: ({ base, isRepeat }, method) => {
      if (method !== 'NOTIFY' && !isRepeat) return undefined;
      return base.facts.method === 'REFER' ? 'refer' : valueOf(base, 'event');
    },
    'min-se': ({ answer }) => (answer?.facts.status === 422 ? valueOf(answer, 'min-se') : undefined),
    expires: ({ answer }) => (answer?.facts.status === 423 ? valueOf(answer, 'min-expires') : undefined),
    'sip-if-match': ({ messages }) => firstOf(messages, 'sip-etag'),
  }),
);

/** What is written of whoever received the first request, with the tag of a response where one has come. */
function receiver({ base, tagged }: WrittenCall): string | undefined {
  return valueOf(tagged ?? base, 'to');
}

function valueOf({ message }: MessageAbove, name: string): string | undefined {
  return firstHeader(message, name)?.value;
}

function firstOf(messages: readonly MessageAbove[], name: string): string | undefined {
  return messages.map((one) => valueOf(one, name)).find((value) => value !== undefined);
}

/** An ACK and a CANCEL have the number of their INVITE, each other request of a side one more than its last (RFC 3261 §12.2.1.1). */
function cseqOf(call: WrittenCall, method: string): number {
  if (method === 'ACK' || method === 'CANCEL') return call.base.facts.cseqNumber ?? 1;
  const sent = sentWith(call.messages, ownTag(call)).filter(({ facts }) => facts.status === undefined);
  return 1 + Math.max(0, ...sent.map(({ facts }) => facts.cseqNumber ?? 0));
}

/** Returns the addresses of the header fields of a name as one list; undefined where there are none. */
function listOf({ message }: MessageAbove, name: string, order?: 'reversed'): string | undefined {
  const values = headersNamed(message, name).flatMap(parseAddressList);
  const all = values.map(({ uriText }) => `<${uriText}>`);
  if (all.length === 0) return undefined;
  return (order === undefined ? all : all.toReversed()).join(', ');
}

/** The way of whoever sends, with a branch of its own. */
function viaOf(call: WrittenCall, fresh: FreshValues): string | undefined {
  const sent = sentWith(call.messages, ownTag(call)).find(({ facts }) => facts.status === undefined);
  const [via] = sent === undefined ? [] : vias(sent.message);
  if (via === undefined || via.transport === '') return undefined;
  const rport = via.rport === undefined ? '' : ';rport';
  return `SIP/2.0/${via.transport} ${via.sentBy};branch=${fresh.branch('via')}${rport}`;
}
