import { codeSpan } from './code-span.ts';

/** Returns arguments fit for Markdown: numbers as they are, text of the trace as code spans. */
export function inMarkdown(args: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? value : codeSpan(value)]),
  );
}
