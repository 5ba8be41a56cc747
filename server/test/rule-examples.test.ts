import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placedEdits } from '../src/engine/answers/placed-edits.ts';
import { analyse, finished } from '../src/engine/log/analyse.ts';
import { findings } from '../src/engine/rules/check.ts';
import { rules } from '../src/engine/rules/index.ts';
import type { EditRemedy, Finding, RuleId } from '../src/engine/rules/rule.ts';
import { defaultRuleSettings } from '../src/engine/rules/rule-settings.ts';
import { documentText } from '../src/engine/text/text-source.ts';

const ids = rules.map(({ id }) => id);
const corrected = { en: 'Corrected', ja: '修正後' } as const;

function page(language: 'en' | 'ja', id: string): string {
  return readFileSync(new URL(`../../prose/${language}/rules/${id}.md`, import.meta.url), 'utf8');
}

function fenced(text: string): string | undefined {
  return /```sip\n(.*?)```/s.exec(text)?.[1];
}

/** The messages under the heading that shows the example put right; undefined for a rule whose page has none. */
function correctedExample(language: 'en' | 'ja', id: string): string | undefined {
  const rest = page(language, id).split(`\n## ${corrected[language]}\n`)[1];
  return rest === undefined ? undefined : fenced(rest);
}

function found(text: string, id: RuleId): readonly Finding[] {
  const trace = analyse(documentText(text));
  return finished(findings(trace, { ...defaultRuleSettings, profile: 'strict', trustDomain: ['192.0.2.0/24'] })).filter(
    ({ rule }) => rule === id,
  );
}

/** Does what the first fix of the first finding says, as an editor does. */
function fixed(text: string, { remedies }: Finding): string | undefined {
  const remedy = remedies.find((one): one is EditRemedy => one.kind === 'edit');
  if (remedy === undefined) return undefined;
  const edits = placedEdits(analyse(documentText(text)), remedy);
  return edits?.toReversed().reduce((changed, { span, newText }) => {
    return changed.slice(0, span.start) + newText + changed.slice(span.end);
  }, text);
}

describe.each(['en', 'ja'] as const)('the example on the page of a rule (%s)', (language) => {
  it.each(ids)('%s fires', (id) => {
    expect(found(fenced(page(language, id)) ?? '', id)).not.toEqual([]);
  });

  it.each(ids.filter((id) => correctedExample(language, id) !== undefined))(
    '%s is silent when it is put right',
    (id) => {
      expect(found(correctedExample(language, id) ?? '', id)).toEqual([]);
    },
  );
});

describe('the page of a rule about single messages', () => {
  const ofMessages = rules.filter(({ subject }) => subject === 'message' || subject === 'fault').map(({ id }) => id);

  it.each(ofMessages)('%s shows the example put right', (id) => {
    expect(correctedExample('en', id)).toBeDefined();
    expect(correctedExample('ja', id)).toBe(correctedExample('en', id));
  });

  it.each(ofMessages)('%s shows what its fix makes of the example, if it has one', (id) => {
    const example = fenced(page('en', id)) ?? '';
    const [finding] = found(example, id);
    if (finding === undefined) throw new Error('the example does not fire');
    expect(fixed(example, finding) ?? correctedExample('en', id)).toBe(correctedExample('en', id));
  });
});
