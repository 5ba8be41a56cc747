import type { HeaderDraft } from '../mandatory-header-rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import { octetsBetween } from '../../text/octets.ts';
import { vias } from '../../sip/headers/vias.ts';

/** In a stream nothing else tells where a message ends. */
export const missingContentLength = mandatoryHeaderRule({
  id: 'missing-content-length',
  name: 'Content-Length',
  messageId: 'missing-content-length.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.14' },
  about: {},
  isNeeded: isInStream,
  draft: lengthOf,
});

/** WebSockets and SCTP keep messages apart by themselves (RFC 7118 §5, RFC 4168 §3.2). */
const streams: ReadonlySet<string> = new Set(['TCP', 'TLS']);

/** Where the log does not tell how the message was carried, its top Via does. */
function isInStream({ trace, index, message }: SeenMessage): boolean {
  const transport = trace.head(index).transport ?? vias(message)[0]?.transport;
  return transport !== undefined && streams.has(transport);
}

function lengthOf({ message, trace }: SeenMessage): HeaderDraft {
  const { start, end } = message.body;
  const octets = octetsBetween(message.wire.text, start, end, trace.text.unit);
  return { value: String(octets ?? 0), isKnown: octets !== undefined };
}
