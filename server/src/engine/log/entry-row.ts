import { readStartLine } from '../sip/read-start-line.ts';
import type { EntryRow } from './entry-columns.ts';
import { hugeStatus, noNumber } from './entry-columns.ts';
import type { Frame } from './frame.ts';
import type { IndexTables } from './index-state.ts';

/** Returns the row of a framed message, its strings turned into keys. */
export function rowOf(frame: Frame, tables: IndexTables): EntryRow {
  const { keys } = tables;
  const { values } = frame;
  const startLine = readStartLine(frame.startLine, 0);
  const cseq = cseqOf(values.cseq);
  const identity = tables.nextIdentity;
  tables.nextIdentity += 1;
  return {
    headStart: frame.marker.start,
    headEnd: frame.marker.end,
    start: frame.start,
    bodyStart: frame.bodyStart,
    end: frame.end,
    reach: frame.reach,
    layout: tables.layouts.numberOf(frame.layout),
    format: frame.marker.format,
    status: startLine.kind === 'response' ? Math.min(startLine.status, hugeStatus) : noNumber,
    method: keys.keyOf(startLine.kind === 'request' ? startLine.method : ''),
    callId: keys.keyOf(values.callId ?? ''),
    cseqNumber: cseq.number,
    cseqMethod: keys.keyOf(cseq.method),
    viaBranch: keys.keyOf(parameterOf(values.via, 'branch')),
    fromTag: keys.keyOf(parameterOf(values.from, 'tag')),
    toTag: keys.keyOf(parameterOf(values.to, 'tag')),
    identity,
  };
}

function cseqOf(value: string | undefined): { readonly number: number; readonly method: string } {
  const match = /^(\d{1,10})[ \t]+(\S+)/.exec(value ?? '');
  const number = Number(match?.[1] ?? noNumber);
  return { number: number < noNumber ? number : noNumber, method: match?.[2] ?? '' };
}

/**
 * Returns the value of a header parameter of the first value in `value`, or ''. What stands in angle brackets or quotes
 * belongs to the URI or the display name, and a comma ends the first value.
 */
function parameterOf(value: string | undefined, name: string): string {
  if (value === undefined) return '';
  let isQuoted = false;
  let isInBrackets = false;
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += char === '\\' ? 1 : 0;
    else if (char === '<') isInBrackets = true;
    else if (char === '>') isInBrackets = false;
    else if (isInBrackets) continue;
    else if (char === ',') return '';
    else if (char === ';') {
      const found = parameterAt(value, at + 1, name);
      if (found !== undefined) return found;
    }
  }
  return '';
}

function parameterAt(value: string, at: number, name: string): string | undefined {
  const text = value.slice(at, at + 600).trimStart();
  if (text.slice(0, name.length).toLowerCase() !== name) return undefined;
  const match = /^\s*=\s*([^\s;,>"]{1,500})/.exec(text.slice(name.length));
  return match?.[1];
}
