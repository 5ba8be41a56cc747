import { analyse } from '../log/analyse.ts';
import type { EditRemedy, Finding, RuleId } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { placedEdits } from '../answers/placed-edits.ts';
import { documentText } from '../text/text-source.ts';
import { findingsOf } from './findings-of.ts';
import { request, response, type Parts } from './sip-text.ts';

/** What a test says about the message around a body. */
export interface Around extends Parts {
  readonly contentType?: string;
  /** `INVITE`, or a status line. */
  readonly start?: string;
}

/** Returns a message with a body, an INVITE unless `around` says otherwise. */
export function withBody(body: string, around: Around = {}): string {
  const { contentType = 'application/sdp', start = 'INVITE', ...parts } = around;
  const headers = [...(parts.headers ?? []), ...(contentType === '' ? [] : [`Content-Type: ${contentType}`])];
  const isResponse = /^\d/.test(start);
  return isResponse
    ? response(start, { ...parts, headers, body })
    : request(start, 'sip:bob@example.com', { ...parts, headers, body });
}

/** Returns what a rule says about a message, each finding as its severity, its sentence, and the text that it marks. */
export function saidOf(text: string, rule: RuleId, settings: Partial<RuleSettings> = {}): readonly string[] {
  return found(text, rule, settings).map(({ severity, messageId, span }) => {
    return `${severity} ${messageId.slice(rule.length + 1)}: ${text.slice(span.start, span.end)}`;
  });
}

/** Returns what a rule says about the session description of these lines. */
export function saidOfSdp(lines: readonly string[], rule: RuleId, around: Around = {}): readonly string[] {
  return saidOf(withBody(linesOf(lines), around), rule, { profile: 'strict' });
}

/** Returns the text with the first fix of the first finding made in it. */
export function fixedText(text: string, rule: RuleId, settings: Partial<RuleSettings> = {}): string {
  const edit = found(text, rule, settings)[0]?.remedies.find((one): one is EditRemedy => one.kind === 'edit');
  if (edit === undefined) throw new Error('nothing to fix');
  const edits = (placedEdits(analyse(documentText(text)), edit) ?? []).toReversed();
  return edits.reduce((changed, { span, newText }) => {
    return changed.slice(0, span.start) + newText + changed.slice(span.end);
  }, text);
}

/** Returns lines as a body. */
export function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

function found(text: string, rule: RuleId, settings: Partial<RuleSettings>): readonly Finding[] {
  return findingsOf(analyse(documentText(text)), rule, settings);
}
