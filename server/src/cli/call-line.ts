import type { CallRow } from '../engine/index.ts';
import { callDuration } from '../engine/index.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';
import { safeLine } from './safe-line.ts';

/** Returns a call as one line for people (place, number, what became of it, who called whom, when, how long), and its cause as a second. */
export function callLine(row: CallRow, language: CliLanguage): string {
  const end = [say(language, `outcome.${row.outcome}`), row.finalStatus].filter((part) => part !== undefined).join(' ');
  const cells = [
    `${row.file}:${row.line}`,
    `#${row.number}`,
    say(language, `kind.${row.kind}`),
    end,
    `${row.from ?? '?'} -> ${row.to ?? '?'}`,
    row.startTime ?? '-',
    ...timesOf(row, language),
  ];
  const line = `${cells.map((cell) => safeLine(cell)).join('  ')}\n`;
  return row.cause === undefined ? line : `${line}    ${safeLine(row.cause)}\n`;
}

function timesOf({ setupMs, postDialMs, talkMs, endedBy }: CallRow, language: CliLanguage): readonly string[] {
  const times = [
    ...(postDialMs === undefined ? [] : [say(language, 'time.post-dial', { time: callDuration(postDialMs) })]),
    ...(setupMs === undefined ? [] : [say(language, 'time.setup', { time: callDuration(setupMs) })]),
    ...(talkMs === undefined ? [] : [say(language, 'time.talk', { time: callDuration(talkMs) })]),
    ...(endedBy === undefined || endedBy === 'unknown' || talkMs === undefined
      ? []
      : [say(language, `ended.${endedBy}`)]),
  ];
  return times.length === 0 ? [] : [times.join(', ')];
}
