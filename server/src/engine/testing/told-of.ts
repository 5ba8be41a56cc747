import type { RuleId } from '../rules/rule.ts';
import type { Trace } from '../log/trace.ts';
import { briefly, findingsOf } from './findings-of.ts';
import { traceFromMessages } from './trace-from-messages.ts';

/** Returns what a rule finds in messages that stand bare, one after the other, in the profile in which every rule speaks. */
export function toldOf(rule: RuleId, ...texts: readonly string[]): readonly string[] {
  return told(traceFromMessages(texts.map((text) => ({ text }))), rule);
}

/** Returns the same for a message of a capture that was cut short behind the last of these lines. */
export function toldOfCut(rule: RuleId, text: string): readonly string[] {
  const lines = text.split('\r\n');
  const ends = lines.findIndex((line) => line === '' || line.startsWith('Content-Length'));
  const cut = `${lines.slice(0, ends).join('\r\n')}\r\n`;
  const head = { at: 0, source: '192.0.2.10:5060', destination: '192.0.2.20:5060' };
  return told(traceFromMessages([{ ...head, text: cut }]), rule);
}

function told(trace: Trace, rule: RuleId): readonly string[] {
  return briefly(trace, findingsOf(trace, rule, { profile: 'strict' }));
}

/** Returns a message without its header lines of one name. */
export function without(name: string, text: string): string {
  return text
    .split('\r\n')
    .filter((line) => !line.startsWith(`${name}:`))
    .join('\r\n');
}
