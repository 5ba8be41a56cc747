import { span, type Span } from '../../text/span.ts';
import type { Header } from '../header.ts';
import type { Problem } from '../problem.ts';
import { readHeaders } from '../read-headers.ts';

/** How many messages of one kind wait. */
export interface MessageCount {
  /** `voice-message`, `fax-message`, ...: lower case. */
  readonly kind: string;
  readonly newMessages: number;
  readonly oldMessages: number;
  /** Of the new and old ones; undefined when the line does not say. */
  readonly urgentNew: number | undefined;
  readonly urgentOld: number | undefined;
  readonly span: Span;
}

/** A message summary (RFC 3842 §5.2). Spans are wire offsets. */
export interface MessageSummary {
  /** Undefined when the first line does not say yes or no. */
  readonly messagesWaiting: boolean | undefined;
  readonly account: string | undefined;
  readonly counts: readonly MessageCount[];
  readonly headers: readonly Header[];
  readonly problems: readonly Problem[];
}

const countPattern = /^(\d{1,9}) ?\/ ?(\d{1,9})(?: ?\( ?(\d{1,9}) ?\/ ?(\d{1,9}) ?\))?$/;
const countedKind = /-message$|^(?:none|message-context)$/;

/** Returns what the message summary between `place` says. */
export function readMessageSummary(text: string, place: Span): MessageSummary {
  const { headers, problems } = readHeaders(text, place.start, place.end);
  const found: Problem[] = [...problems];
  const counts: MessageCount[] = [];
  for (const header of headers) {
    if (!countedKind.test(header.name)) continue;
    const match = countPattern.exec(header.value);
    if (match === null) found.push({ id: 'message-summary-malformed', span: header.valueSpan });
    else counts.push(toCount(header, match));
  }
  const waiting = headers.find((header) => header.name === 'messages-waiting');
  const state = waiting?.value.toLowerCase();
  const messagesWaiting = state === 'yes' ? true : state === 'no' ? false : undefined;
  if (messagesWaiting === undefined) {
    found.push({ id: 'message-summary-malformed', span: waiting?.valueSpan ?? span(place.start, place.start) });
  }
  const account = headers.find((header) => header.name === 'message-account')?.value;
  return { messagesWaiting, account, counts, headers, problems: found };
}

function toCount(header: Header, match: RegExpExecArray): MessageCount {
  const urgentNew = match[3];
  const urgentOld = match[4];
  return {
    kind: header.name,
    newMessages: Number(match[1]),
    oldMessages: Number(match[2]),
    urgentNew: urgentNew === undefined ? undefined : Number(urgentNew),
    urgentOld: urgentOld === undefined ? undefined : Number(urgentOld),
    span: header.span,
  };
}
