import type { Trace } from '../log/trace.ts';
import { ackOf } from './ack-of.ts';
import { laterTrafficMs } from './later-traffic.ts';
import { linkColumns } from './link-columns.ts';
import { receiverOfResponse } from './parties.ts';
import { requestOf } from './request-of.ts';
import type { ResponseHop } from './response-events.ts';
import { timeBetween } from './time-between.ts';
import { transportOf } from './transport-of.ts';

/** Whether a final response other than 2xx to an INVITE was acknowledged on its hop (RFC 3261 §17.1.1.3). */
export type Acknowledgement =
  | { readonly kind: 'not-needed' }
  | { readonly kind: 'acknowledged'; readonly index: number }
  | {
      /** Over UDP the server kept on sending: proof that no ACK arrived. */
      readonly kind: 'missing';
      readonly proof: 'retransmitted';
      readonly response: number;
      readonly retransmissions: number;
      readonly last: number;
      /** From the response to its last retransmission. */
      readonly forMs: number;
    }
  | {
      /** Over a stream nothing is sent again, so that only 64*T1 of silence tell. */
      readonly kind: 'missing';
      readonly proof: 'silence';
      readonly response: number;
      readonly forMs: number;
      readonly transport: string;
    }
  | {
      readonly kind: 'cannot-be-told';
      readonly why: 'script-log' | 'no-request' | 'transport-unknown' | 'not-repeated' | 'trace-ends';
    };

/** Logs that a proxy's script writes about requests: the ACK to the proxy's own reply never reaches the script. */
const scriptLogs: ReadonlySet<string> = new Set(['kamailio-syslog']);

/** 64*T1: how long a server waits for an ACK (Timer H, RFC 3261 §17.2.1). */
const waitMs = 32_000;

/** Returns what the trace tells about the ACK to a response, on the first of its hops where one is missing. */
export function acknowledgement(trace: Trace, hops: readonly ResponseHop[]): Acknowledgement {
  const [only] = hops;
  if (only !== undefined && hops.length === 1) return acknowledgementOnHop(trace, only);
  const onHops = hops.map((hop) => acknowledgementOnHop(trace, hop));
  return onHops.find(({ kind }) => kind === 'missing') ?? onHops[0] ?? { kind: 'not-needed' };
}

function acknowledgementOnHop(trace: Trace, hop: ResponseHop): Acknowledgement {
  const response = hop.index;
  const { cseqMethod, invite } = linkColumns(trace);
  if (cseqMethod[response] !== invite) return { kind: 'not-needed' };
  const ack = ackOf(trace, response);
  if (ack !== undefined && !isInVain(trace, hop, ack)) return { kind: 'acknowledged', index: ack };
  if (scriptLogs.has(trace.formatId(response))) return { kind: 'cannot-be-told', why: 'script-log' };
  const request = requestOf(trace, response);
  if (request === undefined) return { kind: 'cannot-be-told', why: 'no-request' };
  const transport = transportOf(trace, response);
  if (transport === undefined || transport === '') return { kind: 'cannot-be-told', why: 'transport-unknown' };
  return transport === 'UDP' ? overUdp(trace, hop) : overStream(trace, response, request, transport);
}

/** T1 is 500 ms; a retransmission so much later did not cross the ACK on its way. */
const crossingMs = 400;

/** An ACK on a branch of its own matches no transaction (RFC 3261 §17.2.3) where the server goes on sending after it. */
function isInVain(trace: Trace, hop: ResponseHop, ack: number): boolean {
  const { viaBranch } = linkColumns(trace);
  if (viaBranch[ack] === viaBranch[hop.index]) return false;
  const last = hop.retransmissions.at(-1);
  return last !== undefined && ack < last && crossingMs <= (timeBetween(trace, ack, last) ?? 0);
}

function overUdp(trace: Trace, hop: ResponseHop): Acknowledgement {
  const last = hop.retransmissions.at(-1);
  if (last === undefined) return { kind: 'cannot-be-told', why: 'not-repeated' };
  const forMs = timeBetween(trace, hop.index, last) ?? 0;
  const retransmissions = hop.retransmissions.length;
  return { kind: 'missing', proof: 'retransmitted', response: hop.index, retransmissions, last, forMs };
}

function overStream(trace: Trace, response: number, request: number, transport: string): Acknowledgement {
  const forMs = laterTrafficMs(trace, response, receiverOfResponse(trace, response, request));
  if (forMs === undefined || forMs < waitMs) return { kind: 'cannot-be-told', why: 'trace-ends' };
  return { kind: 'missing', proof: 'silence', response, forMs, transport };
}
