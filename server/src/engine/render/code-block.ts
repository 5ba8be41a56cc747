import { visibleText } from './visible-text.ts';

/**
 * Returns trace text as a fenced Markdown block that nothing inside can leave: the fence is longer than any run of
 * backticks, and every hidden character but the line end is made visible.
 */
export function codeBlock(language: string, content: string): string {
  const lines = content
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map(visibleText);
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const longestRun = runs.reduce((longest, run) => Math.max(longest, run.length), 2);
  const fence = '`'.repeat(longestRun + 1);
  return [`${fence}${language}`, ...lines, fence].join('\n');
}
