import type { MessageRow } from '../engine/index.ts';
import type { MessagesRequest } from './command-line.ts';
import { messageLine } from './message-line.ts';
import { safeJson } from './safe-json.ts';

/** Returns a message as one line in the format that was asked for. */
export function rowText(row: MessageRow, { format, language }: MessagesRequest): string {
  return format === 'ndjson' ? `${safeJson(row)}\n` : messageLine(row, language);
}
