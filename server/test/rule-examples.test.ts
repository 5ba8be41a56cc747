import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../src/engine/log/analyse.ts';
import { findings } from '../src/engine/rules/check.ts';
import { rules } from '../src/engine/rules/index.ts';
import { defaultRuleSettings } from '../src/engine/rules/rule-settings.ts';
import { documentText } from '../src/engine/text/text-source.ts';

describe.each(['en', 'ja'])('the example on the page of a rule (%s)', (language) => {
  it.each(rules.map(({ id }) => id))('%s fires', (id) => {
    const page = readFileSync(new URL(`../../prose/${language}/rules/${id}.md`, import.meta.url), 'utf8');
    const example = /```sip\n(.*?)```/s.exec(page)?.[1] ?? '';
    const found = finished(findings(analyse(documentText(example)), defaultRuleSettings));
    expect(found.map(({ rule }) => rule)).toContain(id);
  });
});
