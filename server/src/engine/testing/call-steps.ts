import { alice, server } from './redirect-steps.ts';
import { request, response, type Parts } from './sip-text.ts';
import type { Step } from './trace-from-messages.ts';

/** Returns a request of Alice to the server, `at` seconds after the trace began. */
export function sent(at: number, method: string, parts: Parts = {}): Step {
  return { at, source: alice, destination: server, text: request(method, 'sip:bob@example.com', parts) };
}

/** Returns a message of the server to Alice: a request where `line` is a method, else a response with this status line. */
export function received(at: number, line: string, parts: Parts = {}): Step {
  const isResponse = /^\d/.test(line);
  const text = isResponse ? response(line, parts) : request(line, 'sip:alice@192.0.2.10', parts);
  return { at, source: server, destination: alice, text };
}

/** An answered call up to its ACK, four messages from second 0 on; the callee's tag is `callee`. */
export const answeredCall: readonly Step[] = [
  sent(0, 'INVITE'),
  received(0.1, '180 Ringing'),
  received(1, '200 OK'),
  sent(1.1, 'ACK', { toTag: 'callee', vias: ['ack'] }),
];

/** Returns a step with other words in its message, wherever they stand. */
export function rewritten(step: Step, from: string, to: string): Step {
  return { ...step, text: step.text.replaceAll(from, to) };
}
