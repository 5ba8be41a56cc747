import { request, response, type Parts } from './sip-text.ts';
import type { Step } from './trace-from-messages.ts';

/** Alice's phone, the server that redirects, and the place that it names: addresses from RFC 5737. */
export const alice = '192.0.2.10:5060';
export const server = '192.0.2.2:5060';
export const newPlace = '192.0.2.4:5060';

/** Returns a request of Alice to the server. */
export function ask(at: number, uri: string, parts: Parts = {}): Step {
  return { at, source: alice, destination: server, text: request(parts.method ?? 'INVITE', uri, parts) };
}

/** Returns a response of the server to Alice; `contacts` become one Contact header each. */
export function answer(at: number, statusLine: string, contacts: readonly string[], parts: Parts = {}): Step {
  const headers = [...(parts.headers ?? []), ...contacts.map((contact) => `Contact: ${contact}`)];
  return { at, source: server, destination: alice, text: response(statusLine, { ...parts, headers }) };
}

/** Returns Alice's ACK to the response of a server. */
export function acknowledge(at: number, parts: Parts = {}): Step {
  return { ...ask(at, 'sip:bob@example.com', { toTag: 'callee', ...parts, method: 'ACK' }) };
}

/** Returns an OPTIONS of Alice in a call of its own: it shows that her traffic is still in the trace. */
export function laterTraffic(at: number): Step {
  return ask(at, 'sip:example.com', { method: 'OPTIONS', callId: 'later', fromTag: 'later', vias: ['later'] });
}
