import type { Output } from './output.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';
import { safeLine } from './safe-line.ts';

/** Returns the status code that an argument names; anything else is said and undefined. */
export function readCode(text: string, language: CliLanguage, output: Output): number | undefined {
  if (/^[1-6]\d\d$/.test(text)) return Number(text);
  output.problem(`sip-lens: ${say(language, 'code.unknown', { code: safeLine(text) })}\n`);
  return undefined;
}
