import { visibleText } from '../engine/index.ts';
import type { Output } from './output.ts';
import type { CliLanguage } from './say.ts';
import { say } from './say.ts';

/** Returns the status code that an argument names; anything else is said and undefined. */
export function readCode(text: string, language: CliLanguage, output: Output): number | undefined {
  if (/^[1-6]\d\d$/.test(text)) return Number(text);
  output.problem(`sip-lens: ${say(language, 'code.unknown', { code: visibleText(text) })}\n`);
  return undefined;
}
