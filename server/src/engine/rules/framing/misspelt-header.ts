import { headerFieldOf } from '../../reference/header-field-of.ts';
import { stretchOf } from '../../text/text-source.ts';
import { editText } from '../fixes/edit-text.ts';
import { insertHeader } from '../fixes/insert-header.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { leftOutLines, type LeftOutLine } from './left-out-lines.ts';

/** A line that would be a header field if its name ended, or were written, as it has to be. */
export interface MisspeltHeader {
  /** As the RFC spells it. */
  readonly name: string;
  /** From the start of the line: what the name and a colon take the place of. */
  readonly length: number;
}

/** Behind a name that nobody has ended: blanks, or the colon of another script. */
const withoutColon = /^([A-Za-z][A-Za-z-]{1,40})(?:[ \t]{0,8}[：﹕︰][ \t]{0,8}|[ \t]{1,8})/;

/** A name in which blanks, underscores or dashes stand where hyphens should. */
const withoutHyphen = /^([A-Za-z]{1,20}(?:[ _–—][A-Za-z]{1,20}){1,4})[ \t]{0,8}:[ \t]{0,8}/;

/** Returns what header field a line was to be; undefined where it may be anything. */
export function misspeltHeader(line: string): MisspeltHeader | undefined {
  const [unended = '', name = ''] = withoutColon.exec(line) ?? [];
  const field = headerFieldOf(name.toLowerCase());
  // A word of a sentence is seldom spelled as a name is.
  if (field !== undefined && field.spelling === name) return { name, length: unended.length };
  const [parted = '', words = ''] = withoutHyphen.exec(line) ?? [];
  const known = headerFieldOf(words.replace(/[ _–—]/g, '-').toLowerCase());
  return known === undefined ? undefined : { name: known.spelling, length: parted.length };
}

/** Tells whether a header field that is missing, with its name in lower case, stands there in a line that is none. */
export function isMisspelt(seen: SeenMessage, name: string): boolean {
  const { problems, wire } = seen.message;
  const isIt = (line: string): boolean => misspeltHeader(line)?.name.toLowerCase() === name;
  const isOfLine = problems.some(({ id, span: { start } }) => {
    return (id === 'header-without-colon' || id === 'header-name-malformed') && isIt(lineAround(wire.text, start).text);
  });
  return isOfLine || leftOutLines(seen).some(({ text }) => isIt(text));
}

/** Returns the fix that writes the name of the line around an offset as it has to be; undefined where it may be anything. */
export function respelt(seen: SeenMessage, at: number): EditRemedy | undefined {
  const { text, start } = lineAround(seen.message.wire.text, at);
  const header = misspeltHeader(text);
  if (header === undefined) return undefined;
  // What stands there once already may be meant to say something else.
  const isPreferred = !seen.has(header.name.toLowerCase());
  return editText(seen, { start, end: start + header.length }, `${header.name}: `, isPreferred);
}

/** Returns the fix that writes the header field in the place of a line that the framing took for one of a log. */
export function respeltLine(seen: SeenMessage, line: LeftOutLine): readonly EditRemedy[] {
  const header = misspeltHeader(line.text);
  if (header === undefined) return [];
  const value = line.text.slice(header.length);
  const insertion = insertHeader(seen, header.name, value, seen.has(header.name.toLowerCase()));
  const { start: base } = seen.trace.messageSpan(seen.index);
  const { start, end } = line.span;
  const rest = stretchOf(seen.trace.text, end, end + longestLineEnd);
  const behind = end + (/^[ \t]{0,8}\r?\n/.exec(rest)?.[0].length ?? 0);
  const args = { from: line.text, to: `${header.name}: ${value}` };
  return [{ ...insertion, fix: 'replace', args, removedLines: [{ start: start - base, end: behind - base }] }];
}

const longestLineEnd = 10;

function lineAround(text: string, at: number): { readonly text: string; readonly start: number } {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const feed = text.indexOf('\n', at);
  return { text: text.slice(start, feed === -1 ? text.length : feed), start };
}
