import { compareReadings } from '../answers/compare-readings.ts';
import { lineOfEntry } from '../answers/line-index-of.ts';
import { readRedirect } from '../call/read-redirect.ts';
import type { Trace } from '../log/trace.ts';
import { genericCode } from '../reference/status-class.ts';
import { statusCode } from '../reference/status-codes.ts';
import { codeSpan } from './code-span.ts';
import { inMarkdown } from './in-markdown.ts';
import { codePage, glance, glanceKeys, section, type Prose, type SectionId } from './prose.ts';
import { rfcReference } from './rfc-reference.ts';
import { fill, say, textOf } from './say.ts';
import { paragraphs } from './status-hover.ts';
import { className, statusOrigin, statusName, unregisteredNote } from './status-name.ts';
import { bulletList, traceLines } from './trace-lines.ts';

/** The message at hand that a compare document ends with. */
export interface AtHand {
  readonly trace: Trace;
  readonly index: number;
  /** How many redirections in a row are ordinary. */
  readonly maxHops: number;
}

/**
 * Returns the document that compares two codes, any two, as Markdown: description, when one sees it, how to fix it, key
 * differences, which to use when; with a message at hand a last section reads that one.
 */
export function compareCodes(a: number, b: number, prose: Prose, atHand?: AtHand): string {
  const { language } = prose;
  const codes = a === b ? [a] : [a, b];
  const title = say(language, 'compare.title', { a: statusName(a), b: statusName(b) });
  return `${paragraphs([
    `# ${title}`,
    `## ${say(language, 'compare.description')}`,
    ...codes.flatMap((code) => description(code, prose)),
    ...sectionOfBoth(codes, prose, 'seen', say(language, 'compare.seen')),
    ...sectionOfBoth(codes, prose, 'fix', say(language, 'compare.fix')),
    `## ${say(language, 'compare.differences')}`,
    differences(codes, prose),
    ...sectionOfBoth(codes, prose, 'use', say(language, 'compare.use')),
    ...(atHand === undefined ? [] : inTrace(atHand, codes, prose)),
  ])}\n`;
}

function description(code: number, prose: Prose): readonly (string | undefined)[] {
  const { language } = prose;
  return [
    `### ${statusName(code)}`,
    statusOrigin(code, language),
    unregisteredNote(code, language),
    section(codePage(prose, code), language, 'meaning'),
  ];
}

function sectionOfBoth(codes: readonly number[], prose: Prose, id: SectionId, title: string): readonly string[] {
  const { language } = prose;
  const texts = codes.map((code) => section(codePage(prose, code), language, id));
  if (texts.every((one) => one === undefined)) return [];
  const nothing = say(language, 'compare.no-section');
  return [`## ${title}`, ...codes.flatMap((code, place) => [`### ${statusName(code)}`, texts[place] ?? nothing])];
}

function differences(codes: readonly number[], prose: Prose): string {
  const { language } = prose;
  const glances = codes.map((code) => glance(codePage(prose, code), language));
  const rows: (readonly string[])[] = [
    [say(language, 'compare.class'), ...codes.map((code) => className(code, language))],
    [say(language, 'compare.defined'), ...codes.map((code) => definedIn(code, prose))],
  ];
  for (const key of glanceKeys) {
    const values = glances.map((one) => one[key] ?? '–');
    if (values.some((value) => value !== '–')) rows.push([say(language, `glance.${key}`), ...values]);
  }
  const head = ['', ...codes.map(statusName)];
  return [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');
}

/** Only our own prose stands in the table; its bars are escaped, so that the columns hold. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function definedIn(code: number, prose: Prose): string {
  const known = statusCode(code);
  if (known !== undefined) return rfcReference(known.rfc, known.section);
  return say(prose.language, 'compare.unregistered', { generic: genericCode(code) ?? '–' });
}

function inTrace({ trace, index, maxHops }: AtHand, codes: readonly number[], prose: Prose): readonly string[] {
  const { language } = prose;
  const line = trace.message(index).startLine;
  if (line.kind !== 'response') return [];
  const message = say(language, 'reading.message', {
    line: lineOfEntry(trace, index),
    response: codeSpan(`${line.status} ${line.reason}`.trim()),
    method: codeSpan(trace.facts(index).cseqMethod),
  });
  const readings = compareReadings(trace, index, codes).map(({ id, args }) => {
    return fill(textOf(language, `reading.${id}`), inMarkdown(args));
  });
  const redirect = readRedirect(trace, index);
  const facts = redirect === undefined ? [] : traceLines(trace, redirect, { prose, maxHops });
  return [
    `## ${say(language, 'compare.trace')}`,
    message,
    bulletList(readings),
    ...(facts.length === 0 ? [] : [`### ${say(language, 'compare.facts')}`, bulletList(facts)]),
  ];
}
