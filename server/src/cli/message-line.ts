import type { MessageRow } from '../engine/index.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';
import { safeLine } from './safe-line.ts';

/** Returns a message as one line for people: place, time, way, what it is, Call-ID, and what it repeats. */
export function messageLine(row: MessageRow, language: CliLanguage): string {
  const what =
    row.kind === 'response'
      ? `${row.status ?? '?'} ${row.reason ?? ''}`.trim()
      : `${row.method ?? '?'} ${row.requestUri ?? ''}`;
  const way =
    row.source === undefined && row.destination === undefined
      ? ''
      : ` ${row.source ?? '?'} -> ${row.destination ?? '?'}`;
  const place = row.frame === undefined ? `${row.file}:${row.line}` : `${row.file} #${row.frame}`;
  const cells = [place, row.time ?? '-', `${row.transport ?? '-'}${way}`, what, row.callId ?? '-'];
  const { repeats } = row;
  if (repeats !== undefined)
    cells.push(say(language, `repeats.${repeats.kind}`, { place: placeOf(repeats, language) }));
  return `${cells.map((cell) => safeLine(cell)).join('  ')}\n`;
}

function placeOf({ of, ofFrame }: NonNullable<MessageRow['repeats']>, language: CliLanguage): string {
  return ofFrame === undefined
    ? say(language, 'place.line', { line: of })
    : say(language, 'place.frame', { frame: ofFrame });
}
