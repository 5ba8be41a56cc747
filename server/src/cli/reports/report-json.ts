import { safeJson } from '../safe-json.ts';

/** The second `#` of what the logs of CI systems take for a command, wherever it stands on a line: `##[`, `##vso[`. */
const commandMark = /(?<=#)#(?=[a-z]*\[)/gi;

/** Returns `value` as JSON on one line that neither a terminal nor a CI system that reads along can mistake for a command. */
export function reportJson(value: unknown): string {
  const text = safeJson(value);
  return text.includes('##') ? text.replace(commandMark, '\\u0023') : text;
}
