import type { UriRow } from '../../engine/index.ts';
import { isUri, longUriRows, uriRows } from '../../engine/index.ts';
import type { FindRequest } from '../command-line.ts';
import { eachInput } from '../each-input.ts';
import { eachText, sayProblem } from '../each-text.ts';
import { heldOctets, longFile } from '../long-trace.ts';
import type { Output } from '../output.ts';
import { safeJson } from '../safe-json.ts';
import { say } from '../say.ts';
import { safeLine } from '../safe-line.ts';

/**
 * Prints where a URI stands in any files: address books, dial plans, traces. Returns 0 when it stands somewhere, 1 when
 * nowhere, as grep does, and 2 for what is no URI or when an input could not be read. A file of more than `held` octets is not held.
 */
export function find({ uri, files, format, language }: FindRequest, output: Output, held = heldOctets): number {
  if (!isUri(uri)) {
    output.problem(`sip-lens: ${say(language, 'uri.none', { uri: safeLine(uri) })}\n`);
    return 2;
  }
  const rows: UriRow[] = [];
  const visit = (file: string, text: Parameters<typeof uriRows>[0]): number => {
    const found = uriRows(text, uri, file);
    rows.push(...found);
    return found.length;
  };
  let code = 0;
  for (const input of eachInput(files, { language, output }, 'said by the visitor')) {
    if (input.kind === 'unread') {
      code = 2;
      continue;
    }
    const { file, emptiness } = input;
    const long = longFile(file, held);
    if (long === undefined) code = Math.max(code, eachText([file], language, output, visit, emptiness).code);
    else if ('kind' in long) {
      sayProblem(long, language, output);
      code = 2;
    } else {
      rows.push(...longUriRows(long, uri, file));
      long.close();
    }
  }
  if (format === 'json') output.out(rows.length === 0 ? '[]\n' : `[\n${rows.map(safeJson).join(',\n')}\n]\n`);
  else for (const row of rows) output.out(textLine(row));
  if (code === 2) return 2;
  return rows.length === 0 ? 1 : 0;
}

function textLine({ file, line, column, uri }: UriRow): string {
  return `${safeLine(file)}:${line}:${column}: ${safeLine(uri)}\n`;
}
