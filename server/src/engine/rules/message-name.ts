import type { SeenMessage } from './seen-message.ts';

/** Returns what sentences call a message: its method, or the code and the phrase of its status line. */
export function messageName({ message: { startLine } }: SeenMessage): string {
  if (startLine.kind === 'request') return startLine.method;
  return startLine.kind === 'response' ? `${startLine.status} ${startLine.reason}`.trim() : '';
}
