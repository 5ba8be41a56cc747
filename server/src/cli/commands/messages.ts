import type { MessageRow, TextSource, Trace } from '../../engine/index.ts';
import { analyse, messageCounts, messageRows, visibleText } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { eachText } from '../each-text.ts';
import type { Output } from '../output.ts';
import { safeJson } from '../safe-json.ts';
import type { CliLanguage } from '../say.ts';
import { counted, say } from '../say.ts';

/** Prints every logged message of the files. Returns the exit code: 0, or 2 when an input could not be read. */
export function messages(request: MessagesRequest, output: Output): number {
  const { format, language } = request;
  const print = (file: string, text: TextSource): number => {
    const trace = analyse(text);
    if (format === 'count') output.out(`${countLine(trace, file, language)}\n`);
    else
      for (const row of messageRows(trace, file)) {
        if (output.isUnread) break;
        output.out(format === 'ndjson' ? `${safeJson(row)}\n` : textLine(row));
      }
    return trace.count;
  };
  const emptiness = format === 'count' ? 'said by the visitor' : 'said here';
  return eachText(request.files, language, output, print, emptiness).code;
}

function textLine(row: MessageRow): string {
  const what =
    row.kind === 'response'
      ? `${row.status ?? '?'} ${row.reason ?? ''}`.trim()
      : `${row.method ?? '?'} ${row.requestUri ?? ''}`;
  const way =
    row.source === undefined && row.destination === undefined
      ? ''
      : ` ${row.source ?? '?'} -> ${row.destination ?? '?'}`;
  const cells = [`${row.file}:${row.line}`, row.time ?? '-', `${row.transport ?? '-'}${way}`, what, row.callId ?? '-'];
  return `${cells.map((cell) => visibleText(cell)).join('  ')}\n`;
}

function countLine(trace: Trace, file: string, language: CliLanguage): string {
  const counts = messageCounts(trace);
  const classes = Object.entries(counts.responses).filter(([, count]) => 0 < count);
  const responses =
    classes.length === 0 ? say(language, 'count.none') : classes.map(([name, count]) => `${name} ${count}`).join(', ');
  return say(language, 'count.line', {
    file: visibleText(file),
    messages: counted(language, 'count.messages', counts.messages),
    calls: counted(language, 'count.calls', counts.calls),
    responses,
  });
}
