import { readStartLine } from '../sip/read-start-line.ts';
import { isLetterCode } from './character-classes.ts';
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
    const code = value.charCodeAt(at);
    if (code === quote) isQuoted = !isQuoted;
    else if (isQuoted) at += code === backslash ? 1 : 0;
    else if (code === less) isInBrackets = true;
    else if (code === greater) isInBrackets = false;
    else if (isInBrackets) continue;
    else if (code === comma) return '';
    else if (code === semicolon) {
      const found = parameterAt(value, at + 1, name);
      if (found !== undefined) return found;
    }
  }
  return '';
}

const quote = 34;
const comma = 44;
const semicolon = 59;
const less = 60;
const greater = 62;
const backslash = 92;

function parameterAt(value: string, at: number, name: string): string | undefined {
  // Another letter begins another name; white space, of any kind, may stand before one.
  const first = value.charCodeAt(at);
  if (isLetterCode(first) && (first | 32) !== name.charCodeAt(0)) return undefined;
  const text = value.slice(at, at + 600).trimStart();
  if (text.slice(0, name.length).toLowerCase() !== name) return undefined;
  const match = /^\s*=\s*([^\s;,>"]{1,500})/.exec(text.slice(name.length));
  return match?.[1];
}
