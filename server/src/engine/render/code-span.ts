import { shortVisibleText } from './visible-text.ts';

/**
 * Returns trace text as a Markdown code span that nothing inside can leave: the fence is longer than any run of
 * backticks, hidden characters are made visible, newlines are gone, a long value is cut (DESIGN.md, invariant 8).
 */
export function codeSpan(text: string): string {
  const visible = shortVisibleText(text);
  if (visible.trim() === '') return '` `';
  const runs = visible.match(/`+/g) ?? [];
  const longestRun = runs.reduce((longest, run) => Math.max(longest, run.length), 0);
  const fence = '`'.repeat(longestRun + 1);
  // A space on both sides keeps a backtick at an edge from joining the fence; Markdown strips the pair again.
  const padding = visible.startsWith('`') || visible.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${visible}${padding}${fence}`;
}
