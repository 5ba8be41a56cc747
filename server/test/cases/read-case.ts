import { hiddenText } from './hidden-text.ts';

/** One place that a case expects a problem at. */
export interface ExpectedProblem {
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  /** 0-based, from the beginning of the message. */
  readonly octet: number;
  /** What stands there, from its first octet on; long texts are cut. */
  readonly text: string;
}

/** A message that others wrote to try parsers with, and what ours has to make of it. */
export interface Case {
  readonly title: string;
  /** `RFC 4475 §3.1.1.1`. */
  readonly source: string;
  /** Where the bytes are, under the folder of the corpus. */
  readonly bytes: string;
  /** In the words of the corpus: `valid`, `malformed`, ... */
  readonly verdict: string;
  /** What was read, by what it is called. */
  readonly readings: ReadonlyMap<string, string>;
  readonly problems: readonly ExpectedProblem[];
  readonly bodyProblems: readonly ExpectedProblem[];
}

/** Returns the case that a Markdown file tells: a title, a line of facts, why, and three tables; `undefined` for no case. */
export function readCase(markdown: string): Case | undefined {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  const facts = /^(RFC \d+ §[\d.]+) · `([^`]+)` · (\S+)$/m.exec(markdown);
  if (title === undefined || facts === null) return undefined;
  const [, source = '', bytes = '', verdict = ''] = facts;
  return {
    title,
    source,
    bytes,
    verdict,
    readings: new Map(rowsUnder(markdown, 'What is read').map(([name = '', value = '']) => [name, value])),
    problems: rowsUnder(markdown, 'Problems').map(toProblem),
    bodyProblems: rowsUnder(markdown, 'Problems of the body').map(toProblem),
  };
}

function toProblem([line = '', octet = '', id = '', text = '']: readonly string[]): ExpectedProblem {
  return { id, line: Number(line), octet: Number(octet), text };
}

/** The rows of the table under a heading, without its head; a cell in backticks stands for the text inside. */
function rowsUnder(markdown: string, heading: string): readonly (readonly string[])[] {
  const start = markdown.indexOf(`\n## ${heading}\n`);
  if (start === -1) return [];
  const end = markdown.indexOf('\n## ', start + 1);
  return markdown
    .slice(start, end === -1 ? undefined : end)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1).map(toCell));
}

function toCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith('`') ? hiddenText(text.slice(1, -1)) : text;
}
