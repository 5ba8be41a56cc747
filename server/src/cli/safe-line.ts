import { visibleText } from '../engine/index.ts';

/** How the logs of CI systems mark a command to the machine that shows them, wherever it stands on a line: `##[`, `##vso[`, `##teamcity[`. */
const command = /##(?=[a-z]*\[)/gi;

/**
 * Returns what a trace or the name of a file holds as one line that is a command neither to a terminal nor to a CI system that
 * reads along: hidden characters are made visible, and so is the second `#` of what would be such a command.
 */
export function safeLine(text: string): string {
  const visible = visibleText(text);
  return visible.includes('##') ? visible.replace(command, '#<U+0023>') : visible;
}
