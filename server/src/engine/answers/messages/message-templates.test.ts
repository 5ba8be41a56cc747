import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { bodyOf } from '../../sip/body/body-of.ts';
import { documentText } from '../../text/text-source.ts';
import { findings } from '../../rules/check.ts';
import { defaultRuleSettings } from '../../rules/rule-settings.ts';
import { finished } from '../../log/analyse.ts';
import { freshValues } from '../completion/fresh-values.ts';
import { plainOf, snippetOf } from '../completion/snippet-text.ts';
import { messageTemplates } from './message-templates.ts';

const fresh = freshValues('test');

describe('templates', () => {
  it('have names and labels of their own', () => {
    expect(new Set(messageTemplates.map(({ id }) => id)).size).toBe(messageTemplates.length);
    expect(new Set(messageTemplates.map(({ label }) => label)).size).toBe(messageTemplates.length);
  });

  describe.each(messageTemplates)('$label', ({ label, text }) => {
    it.each([
      ['LF', (written: string) => written],
      ['CRLF', (written: string) => written.replaceAll('\n', '\r\n')],
    ])('is read without a problem, with %s', (_name, ended) => {
      const trace = analyse(documentText(ended(plainOf(text(fresh)))));
      const isExchange = label.includes('…');
      expect(trace.count).toBe(isExchange ? (plainOf(text(fresh)).match(/^Call-ID:/gm) ?? []).length : 1);
      for (let index = 0; index < trace.count; index += 1) {
        const message = trace.message(index);
        expect(message.problems).toEqual([]);
        expect(message.startLine.kind).not.toBe('malformed');
        expect(bodyOf(message, 'utf16')?.problems ?? []).toEqual([]);
      }
    });

    it('is nothing that a rule would warn of', () => {
      const trace = analyse(documentText(plainOf(text(fresh)).replaceAll('\n', '\r\n')));
      const found = finished(findings(trace, defaultRuleSettings));
      const told = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(told.map(({ rule }) => rule).filter((rule) => !expected(label).includes(rule))).toEqual([]);
    });

    it('has other identifiers each time', () => {
      const other = text(freshValues('another'));
      expect(other).not.toBe(text(fresh));
      expect(other.replaceAll(/[0-9a-f]{8,16}/g, '')).toBe(text(fresh).replaceAll(/[0-9a-f]{8,16}/g, ''));
    });

    it('ends as a snippet with its last place', () => {
      const snippet = snippetOf(text(fresh));
      expect(snippet).not.toMatch(/[⟦⟧]/);
      expect(snippet.endsWith('$0')).toBe(true);
    });
  });
});

/** What a redirection or a refusal is told as is no fault of its text: what became of it is not in the template. */
function expected(label: string): readonly string[] {
  return /3\d\d/.test(label) ? ['moved-permanently', 'alternative-service', 'redirected'] : [];
}
