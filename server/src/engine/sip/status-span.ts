import type { Message } from './message.ts';
import type { Span } from '../text/span.ts';
import { sourceSpan } from './source-span.ts';

/** Returns where a finding about a message as a whole stands: status and reason phrase, or the method of a request. */
export function statusSpan(message: Message): Span {
  const line = message.startLine;
  if (line.kind === 'request') return sourceSpan(message, line.methodSpan);
  if (line.kind === 'malformed') return sourceSpan(message, line.span);
  const end = Math.max(line.statusSpan.end, line.reasonSpan.end);
  return sourceSpan(message, { start: line.statusSpan.start, end });
}

/** Returns the reason phrase of a response; empty for anything else. */
export function reasonPhrase(message: Message): string {
  return message.startLine.kind === 'response' ? message.startLine.reason : '';
}
