import { EntryNumbers } from '../../call/entry-numbers.ts';
import type { Trace } from '../../log/trace.ts';
import type { Header } from '../../sip/header.ts';
import type { Span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Finding, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { beginsItsText } from '../surroundings.ts';
import { differingLength, uncountedText } from './stated-length.ts';

/**
 * A Content-Length that is not the length of the body. A larger one makes the receiver wait or refuse; of a smaller one the rest is
 * dropped over UDP, which is legal (§18.3), and read as the next message on a stream.
 */
export const contentLengthMismatch: MessageRule = Object.freeze({
  id: 'content-length-mismatch',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '18.3' },
  about: {},
  covers: ['content-length-exceeds-body'],
  check,
  sum,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('content-length');
  if (header === undefined) return nothingFound;
  const { start, end } = seen.message.body;
  if (start < end) noteBody(seen);
  // A log that prints no bodies says nothing about them, nor does a message that ends before its headers do: of that other rules tell.
  else if (!seen.isBare || !isHeadEnded(seen)) return nothingFound;
  const lengths = differingLength(seen);
  if (lengths === undefined || isMalformed(seen, header)) return nothingFound;
  const { stated, octets } = lengths;
  const kind = octets < stated ? kindOfLarger(seen) : seen.carrier === 'stream' ? 'smaller-on-stream' : 'smaller';
  return foundAt(seen, header.valueSpan, {
    ...(kind === 'larger' || kind === 'smaller-on-stream' ? {} : { severity: 'information' }),
    messageId: `content-length-mismatch.${kind}`,
    args: { stated, octets },
    // What follows a message that announces no body was hardly meant to be one.
    fix: () =>
      stated < octets && start === end && !seen.has('content-type')
        ? undefined
        : setLength(seen, header.valueSpan, octets),
  });
}

function isHeadEnded({ message: { wire } }: SeenMessage): boolean {
  return /\n\r?\n$/.test(wire.text.slice(-3));
}

/** A number that cannot be one is told as such. */
function isMalformed({ message }: SeenMessage, { valueStart, valueEnd }: Header): boolean {
  return message.problems.some(({ id, span: { start, end } }) => {
    return id !== 'content-length-exceeds-body' && valueStart <= start && end <= valueEnd;
  });
}

/** What prints packets prints all of them; the log of a program may have left something out. */
const packetFormats: ReadonlySet<string> = new Set([
  'follow-stream',
  'heplify',
  'hex-dump',
  'homer-text',
  'kamailio-sipdump',
  'ngrep',
  'ngrep-single',
  'pcap',
  'sipgrep',
  'sngrep',
  'tcpdump',
  'tshark-json',
  'tshark-pdml',
]);

function kindOfLarger(seen: SeenMessage): 'larger' | 'larger-in-log' {
  const { trace, index, isBare } = seen;
  // What stands behind another message may be what was left of its datagram (RFC 4475 §3.1.1.8).
  const isWritten = isBare && seen.ask(beginsItsText);
  return isWritten || packetFormats.has(trace.formatId(index)) ? 'larger' : 'larger-in-log';
}

function setLength(seen: SeenMessage, { start, end }: Span, octets: number): EditRemedy {
  const { index } = seen;
  const edits = [{ start, end, newText: String(octets) }];
  const rest = uncountedText(seen);
  return { kind: 'edit', index, fix: 'set-content-length', args: { octets }, edits, rest, isPreferred: true };
}

/** By lineage: 1 for each entry that has a body. */
const bodies = new WeakMap<object, EntryNumbers>();

function noteBody({ trace, index }: SeenMessage): void {
  const known = bodies.get(trace.lineage) ?? new EntryNumbers(trace.count);
  bodies.set(trace.lineage, known);
  known.set(trace.identity(index), 1);
}

/** Of fewer bodies nobody can say that they were all changed. */
const fewestEdited = 3;

/** Where more than a fifth of the bodies of a log differ, it is the log that was changed, mostly to hide names and addresses. */
function sum(trace: Trace, found: readonly Finding[]): readonly Found[] | undefined {
  const [first] = found;
  if (first === undefined || found.length < fewestEdited || trace.text.hasSeparators === true) return undefined;
  const known = bodies.get(trace.lineage);
  let count = 0;
  for (let index = 0; index < trace.count; index += 1) count += known?.get(trace.identity(index)) ?? 0;
  const all = Math.max(count, found.length);
  if (found.length * 5 <= all) return undefined;
  const { index, span } = first;
  return [
    {
      index,
      span,
      severity: 'information',
      basis: 'observation',
      messageId: 'content-length-mismatch.edited-log',
      args: { count: found.length, bodies: all },
      remedies: () => [],
    },
  ];
}
